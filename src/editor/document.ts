import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { Diagnostic } from '../base/index.js';
import type { DissectedLaw, Law, Skeleton, Workshop } from '../language/index.js';
import { Lines } from './lines.js';
import { type Names, namesOf } from './names.js';

/** What was understood of a text at some moment. */
export interface Reading {
  readonly dissected: DissectedLaw;
  readonly names: Names;
  /** All that `laws check` tells; undefined until the host was asked. */
  diagnostics: readonly Diagnostic[] | undefined;
  readonly took: number;
}

/** A law's text as it stands in the editor. */
export class LawDocument {
  #lines: Lines;
  #skeleton: Skeleton | undefined;
  #reading: Reading | undefined;
  /** The text has changed since it was read. */
  #stale = true;
  #sound: DissectedLaw | undefined;

  constructor(
    readonly uri: string,
    readonly file: string,
    public version: number,
    text: string,
    readonly workshop: Workshop,
  ) {
    this.#lines = new Lines(withoutMark(text));
  }

  get text(): string {
    return this.#lines.text;
  }

  get lines(): Lines {
    return this.#lines;
  }

  /** Headings and fences of the text as it is now. */
  get skeleton(): Skeleton {
    this.#skeleton ??= this.workshop.skeletonOf(this.text);
    return this.#skeleton;
  }

  change(version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    let { text } = this;
    let lines = this.#lines;
    for (const change of changes) {
      if ('range' in change) {
        const [a, b] = [lines.offsetAt(change.range.start), lines.offsetAt(change.range.end)];
        text = text.slice(0, Math.min(a, b)) + change.text + text.slice(Math.max(a, b));
      } else text = withoutMark(change.text);
      lines = new Lines(text);
    }
    this.version = version;
    this.#lines = lines;
    this.#skeleton = undefined;
    this.#stale = true;
  }

  /** The text read as it is now. */
  get reading(): Reading {
    if (this.#reading && !this.#stale) return this.#reading;
    const start = performance.now();
    const dissected = this.workshop.dissect(this.text, this.file);
    const names = namesOf(dissected, this.workshop.pieces);
    this.#reading = { dissected, names, diagnostics: undefined, took: performance.now() - start };
    this.#skeleton = dissected.skeleton;
    this.#stale = false;
    if (dissected.law) this.#sound = dissected;
    return this.#reading;
  }

  /** The names as they were read last: good enough to go on writing, and there at once. */
  get lastNames(): Names {
    return (this.#reading ?? this.reading).names;
  }

  /** How long reading took the last time, in milliseconds. */
  get cost(): number {
    return this.#reading?.took ?? 0;
  }

  get isStale(): boolean {
    return this.#stale;
  }

  /** The law, sound as it stood last; of what stands otherwise now it says nothing. */
  get lastLaw(): { readonly law: Law; readonly stillSays: (range: Stretchy) => boolean } | undefined {
    const sound = this.#sound;
    if (!sound?.law) return undefined;
    if (sound === this.#reading?.dissected && !this.#stale) return { law: sound.law, stillSays: () => true };
    const { text } = this;
    return {
      law: sound.law,
      stillSays: ({ offset, end }) => text.includes(sound.source.text.slice(offset, end)),
    };
  }
}

interface Stretchy {
  readonly offset: number;
  readonly end: number;
}

/** Editors keep the byte order mark to themselves, most of them. */
function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
