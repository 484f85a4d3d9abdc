/** The days that `chinese-days` holds: holidays, and weekend days worked in exchange. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface PackageDay {
  readonly day: string;
  readonly status: 'off' | 'work';
  /** As the package names the holiday. */
  readonly name: string;
}

/** By day. The data file is read from the installed package below the working directory. */
export function packageDays(): PackageDay[] {
  const file = join('node_modules', 'chinese-days', 'dist', 'chinese-days.json');
  const data = JSON.parse(readFileSync(file, 'utf8')) as Record<'holidays' | 'workdays', Record<string, string>>;
  const days = (kind: 'holidays' | 'workdays', status: PackageDay['status']) =>
    Object.entries(data[kind]).map(([day, text]) => ({ day, status, name: text.split(',')[1] ?? text }));
  return [...days('holidays', 'off'), ...days('workdays', 'work')].sort((a, b) => (a.day < b.day ? -1 : 1));
}
