import { existsSync } from 'node:fs';
import path from 'node:path';

/** A file of DUECOURSE_DATA; undefined, with a word about it, where that is not there. */
export function dataFile(bench: string, ...place: string[]): string | undefined {
  const folder = process.env['DUECOURSE_DATA'];
  const file = folder === undefined ? undefined : path.join(folder, ...place);
  if (file !== undefined && existsSync(file)) return file;
  console.error(`${bench}: skipped, because DUECOURSE_DATA does not name a folder with ${place.join('/')}`);
  return undefined;
}

export const FINES = ['logs', 'road-traffic-fines.xes.gz'] as const;
/** Bytes of the fines log as XML. */
export const FINES_BYTES = 185_382_899;
