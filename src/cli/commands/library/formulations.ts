import { jsonText } from '../../../base/index.js';
import { formulations as followed, NEAR, type StoredFormulations, type TextCount } from '../../../library/index.js';
import type { Messages } from '../../../messages/index.js';
import { type Sheet, type SheetSection, type Spoken, sheetPage } from '../../../page/index.js';
import { field, numbers, type Style, textTable } from '../../../report/index.js';
import { refuseEnding } from '../../ending.js';
import { Exit } from '../../io.js';
import { refuseTerminal, writeOut } from '../../output.js';
import type { Command } from '../../run.js';
import { styleOf } from '../../style.js';
import { programVersion } from '../../version.js';
import { set } from './lines.js';
import { withLibrary } from './open.js';

const FORMS = ['text', 'html', 'json', 'csv'] as const;

/** `duecourse library formulations PHRASE...`: a group of phrases followed over time, by the day of the texts that have them. */
export const formulations: Command = {
  spec: {
    name: 'library formulations',
    operands: ['PHRASE', 'MORE*'],
    options: {
      law: { takes: 'value' },
      in: { takes: 'value' },
      glossary: { takes: 'nothing' },
      format: { takes: 'value', values: FORMS },
      out: { takes: 'value' },
    },
  },
  async run(args, io, messages) {
    const [format, out] = [args.value('format') ?? 'text', args.value('out')];
    refuseTerminal(format, out, io, 'duecourse library formulations');
    refuseEnding(format, out, FORMS);
    const [law, language] = [args.value('law'), args.value('in')];
    const found = await withLibrary(io, async (library) =>
      followed(library, args.operands, {
        ...(law ? { document: await library.resolve(law) } : {}),
        ...(language ? { language } : {}),
        translations: args.flag('glossary'),
      }),
    );
    const style = styleOf(io, out !== undefined || !io.stdout.isTerminal);
    const content =
      format === 'json'
        ? jsonText(found)
        : format === 'csv'
          ? asCsv(found)
          : format === 'html'
            ? sheetPage(sheetOf(found, messages), programVersion())
            : asText(found, style, messages);
    await writeOut([content], out, io, format);
    return Exit.OK;
  },
};

const titleOf = (found: StoredFormulations, { document, date, language }: TextCount): string =>
  found.titles[`${document} ${date} ${language}`] ?? document;

function asCsv(found: StoredFormulations): string {
  const head = ['date', 'document', 'language', 'title', 'phrase', 'count'];
  const rows = found.texts.flatMap((text) =>
    found.phrases.flatMap(({ phrase }, p) =>
      text.of[p] === 0
        ? []
        : [[text.date, text.document, text.language, titleOf(found, text), phrase, text.of[p] ?? 0]],
    ),
  );
  return [head, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/** What was looked through, first and last use, and what the glossary would add. */
function leadOf(found: StoredFormulations, messages: Messages): readonly [string, string, ...string[]] {
  const { searched, texts, count } = found;
  const dated = texts.filter(({ date }) => date !== 'undated');
  const data = (text: TextCount | undefined) => (text === undefined ? '' : `${text.date} (${text.document})`);
  const known = new Set(found.phrases.map(({ phrase }) => phrase));
  const more = found.translated.filter((phrase) => !known.has(phrase)).map((phrase) => `“${phrase}”`);
  return [
    messages.text('library/formulations-searched', {
      texts: searched.texts,
      first: searched.first ?? '',
      last: searched.last ?? '',
      undated: searched.undated === 0 ? '' : searched.undated,
    }),
    count === 0
      ? messages.text('library/formulations-none')
      : messages.text('library/formulations-use', {
          count,
          texts: texts.length,
          first: data(dated[0]),
          last: data(dated.at(-1)),
          undated: texts.length === dated.length ? '' : texts.length - dated.length,
        }),
    ...(more.length === 0 ? [] : [messages.text('library/formulations-glossary', { words: more.join(', ') })]),
  ];
}

/** The three tables that terminal and page have alike; words of the texts with their language. */
function sections(found: StoredFormulations, messages: Messages): SheetSection<string | Spoken>[] {
  const n = numbers(messages);
  const say = (name: string) => messages.text(`library/formulations-${name}`);
  const number = { title: say('n'), numeric: true };
  const day = (date: string | null) => (date === null || date === 'undated' ? say('undated') : date);
  const dated = found.texts.filter(({ date }) => date !== 'undated');
  const days = [...new Set(dated.map(({ date }) => date))];
  const spoken = (text: string): Spoken => ({ text, lang: /\p{Script=Han}/u.test(text) ? 'zh' : 'en' });
  const picture = {
    label: say('picture'),
    days: true,
    across: days,
    rows: found.phrases.map(({ phrase }, p) => ({
      name: phrase,
      values: days.map((at) => dated.reduce((sum, { date, of }) => sum + (date === at ? (of[p] ?? 0) : 0), 0)),
    })),
  };
  return [
    {
      id: 'phrases',
      title: say('by-phrase'),
      note: say('picture-note'),
      picture: days.length === 0 ? null : picture,
      columns: [{ title: say('phrase') }, number, { title: say('first') }, { title: say('last') }],
      rows: found.phrases.map(({ phrase, count, first, last }) => [
        spoken(phrase),
        n(count),
        count === 0 ? '' : day(first),
        count === 0 ? '' : day(last),
      ]),
    },
    {
      id: 'texts',
      title: say('by-text'),
      note: '',
      picture: null,
      columns: [
        { title: say('day') },
        { title: say('title') },
        number,
        { title: say('document'), minor: true },
        { title: say('sample'), minor: true },
      ],
      rows: found.texts.map((text) => [
        day(text.date),
        { text: titleOf(found, text), lang: text.language },
        n(text.count),
        text.document,
        { text: sampleOf(text), lang: text.language },
      ]),
    },
    {
      id: 'near',
      title: say('near'),
      note: messages.text('library/formulations-near-note', { zh: NEAR, other: 3 * NEAR, count: n(found.count) }),
      picture: null,
      columns: [{ title: say('word') }, number],
      rows: found.near.map(({ word, count }) => [spoken(word), n(count)]),
    },
  ];
}

/** Signs around a sample on each side. */
const AROUND = 24;

function sampleOf({ sample, language }: TextCount): string {
  const around = language === 'zh' ? AROUND : 2 * AROUND;
  const one = (words: string) => words.replace(/\s+/g, ' ');
  const [before, after] = [one(sample.before), one(sample.after)];
  const cut = (words: string, from: number) =>
    from > 0 ? `…${words.slice(from).replace(/^[\s.。，,；;：:]+/, '')}` : words.trimStart();
  return `${cut(before, before.length - around)}${one(sample.found)}${after.length > around ? `${after.slice(0, around)}…` : after}`;
}

function asText(found: StoredFormulations, style: Style, messages: Messages): string {
  const lines = [style.bold(found.phrases.map(({ phrase }) => phrase).join(' · ')), ''];
  lines.push(...leadOf(found, messages).map((line) => set(line, style)));
  const plain = (cell: string | Spoken) => (typeof cell === 'string' ? cell : cell.text);
  if (found.count > 0)
    for (const { id, title, note, columns, rows } of sections(found, messages)) {
      // The sample is a line of its own: beside a title there is no room.
      const shown = columns.slice(0, id === 'texts' ? 4 : columns.length);
      const heads = shown.map((c) => ({ title: c.title, align: c.numeric ? ('right' as const) : ('left' as const) }));
      const cells = rows.map((row) => row.slice(0, shown.length).map(plain));
      lines.push('', style.bold(title), textTable(heads, cells).trimEnd());
      if (id === 'near') lines.push(set(note, style));
    }
  return `${lines.join('\n')}\n`;
}

function sheetOf(found: StoredFormulations, messages: Messages): Sheet {
  const [searched, used] = leadOf(found, messages);
  return {
    language: messages.language,
    kicker: messages.text('library/formulations-kicker'),
    title: found.phrases.map(({ phrase }) => phrase).join(' · '),
    lead: used,
    facts: [[messages.text('library/formulations-looked'), searched]],
    sections: sections(found, messages),
    foot: messages.text('page/foot', { version: programVersion() }),
    behind: messages.text('diff/behind'),
  };
}
