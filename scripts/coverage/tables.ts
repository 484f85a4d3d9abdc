/** The tables of docs/coverage: built from what the laws, the fragments that stand for others and the calendars declare and show. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { factRows, fragmentRows, fragmentsText, SECTIONS } from '../../src/engine/index.js';
import { type Law, loadLaw } from '../../src/language/index.js';
import { type Calendar, loadCalendar } from '../../src/time/index.js';
import { assumptionTables } from './assumptions.js';
import { constructTable } from './constructs.js';
import { rowTables } from './rows.js';

/** File below the project's root -> what should stand in it. */
export async function coverageTables(root: string): Promise<ReadonlyMap<string, string>> {
  const laws = await lawsIn(root, 'laws');
  const fragments = await lawsIn(root, 'test/laws');
  const calendars = await calendarsIn(root);
  const facts = factRows(readFileSync(path.join(root, 'laws', 'rows.csv'), 'utf8'));
  const inFragments = fragmentRows(
    fragments,
    facts.filter((f) => SECTIONS.includes(f.section)),
  );
  return new Map([
    ['docs/coverage/constructs.md', constructTable(laws, fragments)],
    ['docs/coverage/rows.md', rowTables({ laws, calendars, inFragments }, facts)],
    ['docs/coverage/assumptions.md', assumptionTables(laws)],
    ['laws/fragments.csv', fragmentsText(inFragments)],
  ]);
}

async function lawsIn(root: string, folder: string): Promise<Law[]> {
  const names = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.law.md'))
    .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
    .sort();
  const laws: Law[] = [];
  for (const name of names) {
    const { law } = await loadLaw(readFileSync(path.join(root, name), 'utf8'), name);
    if (!law) throw new Error(`${name} has faults: \`duecourse laws check ${name}\` tells them`);
    laws.push(law);
  }
  return laws;
}

async function calendarsIn(root: string): Promise<Calendar[]> {
  const folder = path.join(root, 'laws');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const folders = files.filter((file) => path.basename(file) === 'calendar.yaml').map(path.dirname);
  return Promise.all(folders.sort().map((id) => loadCalendar(path.join(folder, id))));
}
