/** The only part of this folder that touches files. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { failInput } from '../base/index.js';
import type { Calendar } from './calendar.js';
import { type CalendarView, parseCalendar } from './calendar-text.js';

/**
 * Reads `calendar.yaml` and `calendar.csv` from a folder. The hash is the SHA-256 of the first, a zero byte and the second.
 * Throws an InputError where a file is missing or wrong.
 */
export async function loadCalendar(folder: string | URL, view: CalendarView = {}): Promise<Calendar> {
  const path = folder instanceof URL ? fileURLToPath(folder) : folder;
  const yamlFile = join(path, 'calendar.yaml');
  const csvFile = join(path, 'calendar.csv');
  const [yaml, csv] = await Promise.all([read(yamlFile), read(csvFile)]);
  const hash = createHash('sha256').update(yaml).update('\0').update(csv).digest('hex');
  return parseCalendar({ yaml: yaml.toString(), csv: csv.toString(), yamlFile, csvFile, hash }, view);
}

async function read(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return failInput('calendar/cannot-read', file, { data: { problem: code } });
  }
}
