/**
 * `npm run directives`: how well the directives of the five policy documents are found, against every sentence of theirs
 * labelled by reading (test/library/directives/labels.json: places alone). Needs DUECOURSE_DATA.
 *
 * Each document is judged twice: with all rules, and *held out*: only by words of command that the other documents use too,
 * as if its own had never been read. The second is the fairer guess of what an unseen document gets.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Directive, directiveIn, type Span } from '../../src/library/directives/index.js';

interface Label extends Span {
  readonly label: 'directive' | 'other' | 'page';
  readonly demands?: readonly number[];
}

interface Judged {
  readonly label: Label;
  readonly found: Directive | null;
  readonly key: string;
}

const folder = process.env['DUECOURSE_DATA'];
if (folder === undefined) {
  console.error('Set DUECOURSE_DATA to the folder that holds policy/.');
  process.exit(2);
}
const labels = JSON.parse(
  readFileSync(new URL('../../test/library/directives/labels.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, readonly Label[]>>;

/** What kind of word commands: must; necessary; urged; a verb that opens the sentence. */
function keyOf(cue: string, form: string): string {
  if (form === 'imperative') return form;
  const words = cue.toLowerCase().split(/\s+/);
  const telling = /^(?:must|should|shall|will|necessary|essential|important|efforts|emphasis)$/;
  return words.find((w) => telling.test(w)) ?? words[0]!.replace(/(?:ed|ing|s)$/, '');
}

function judged(file: string, sentences: readonly Label[]): Judged[] {
  const text = readFileSync(path.join(folder!, 'policy', file), 'utf8');
  let actor: Span | null = null;
  return sentences
    .filter(({ label }) => label !== 'page')
    .map((label) => {
      const found = directiveIn(text, label, actor);
      const named = found?.demands.find((d) => d.actor !== null)?.actor;
      if (named && !/^we$/i.test(text.slice(named.from, named.to))) actor = named;
      return { label, found, key: found ? keyOf(text.slice(found.cue.from, found.cue.to), found.form) : '' };
    });
}

const ratio = (part: number, of: number): string =>
  of === 0 ? '-' : `${part}/${of} ${((100 * part) / of).toFixed(1)}%`;

function scores(all: readonly Judged[], isKnown: (key: string) => boolean) {
  const found = all.filter((j) => j.found !== null && isKnown(j.key));
  const right = found.filter((j) => j.label.label === 'directive');
  const meant = all.filter((j) => j.label.label === 'directive');
  const starts = right.flatMap((j) => j.found!.demands.map((d) => j.label.demands!.includes(d.verb.from)));
  const hits = starts.filter(Boolean).length;
  const wanted = right.reduce((sum, j) => sum + j.label.demands!.length, 0);
  return [
    ratio(right.length, found.length),
    ratio(right.length, meant.length),
    ratio(hits, starts.length),
    ratio(hits, wanted),
  ];
}

const documents = Object.entries(labels).map(([file, sentences]) => ({ file, all: judged(file, sentences) }));
const heldOut = documents.map(({ all }, k) => {
  const others = new Set(
    documents.flatMap((d, n) => (n === k ? [] : d.all.filter((j) => j.label.label === 'directive').map((j) => j.key))),
  );
  return all.map((j) => (j.found !== null && others.has(j.key) ? j : { ...j, found: null }));
});
const head = ['document', 'precision', 'recall', 'demands: precision', 'recall', 'held out: precision', 'recall'];
const rows = documents.map(({ file, all }, k) => [
  file.slice(0, 3),
  ...scores(all, () => true),
  ...scores(heldOut[k]!, () => true).slice(0, 2),
]);
rows.push([
  'all',
  ...scores(
    documents.flatMap((d) => d.all),
    () => true,
  ),
  ...scores(heldOut.flat(), () => true).slice(0, 2),
]);
const widths = head.map((h, c) => Math.max(h.length, ...rows.map((r) => r[c]!.length)));
for (const row of [head, ...rows]) console.log(row.map((cell, c) => cell.padEnd(widths[c]!)).join('  '));
