/**
 * Duecourse in a browser, `import { ... } from 'duecourse/browser'`: what `duecourse` offers that needs no file system, and logs from bytes.
 *
 * ```ts
 * import { dueDates, lawFromText } from 'duecourse/browser';
 *
 * const { statute } = await lawFromText(text);
 * const { answer } = dueDates(statute, ['request=2026-03-02']);
 * ```
 *
 * @packageDocumentation
 */
import type { Binding } from './binding/index.js';
import { type EventLog, type OpenOptions, openLog, openRegister } from './log/index.js';
import { disk } from './stand-ins/index.js';

export * from './api/index.js';
export { type Diagnostic, InputError, type Progress, type Range, type Work } from './base/index.js';
export { type Binding, parseBinding } from './binding/index.js';
export type { Law } from './language/index.js';
export type { EventLog } from './log/index.js';
export { LANGUAGES, type Language } from './messages/index.js';
export type {
  ChangesDocument,
  DueLine,
  ReportedFinding,
  ReportHead,
  StandingDocument,
  Statute,
} from './report/index.js';

/** A file's name and its bytes. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Opens a log, or by a binding a register, from the bytes of one file or several; the name's ending helps to tell the format.
 *
 * ```ts
 * const log = await logFromBytes([{ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }]);
 * ```
 * @throws InputError for a file that is empty, of an unknown format or broken
 */
export async function logFromBytes(
  files: readonly NamedBytes[],
  { binding, ...options }: OpenOptions & { readonly binding?: Binding } = {},
): Promise<EventLog> {
  const names = files.map(({ name }) => name);
  const { yearsFrom: from, columns } = binding?.source ?? {};
  for (const { name, bytes } of files) disk.put(name, bytes);
  try {
    return binding?.register
      ? (await openRegister(names, binding.register, options)).log
      : await openLog(names, {
          ...(from == null ? {} : { yearsFrom: from }),
          ...(columns ? { roles: columns } : {}),
          ...options,
        });
  } finally {
    for (const name of names) disk.remove(name);
  }
}
