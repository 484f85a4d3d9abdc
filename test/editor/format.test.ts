import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LawDocument } from '../../src/editor/document.js';
import { formatted, formattedRules } from '../../src/editor/format.js';
import { renamable, renamed } from '../../src/editor/navigation.js';
import { Paths } from '../../src/editor/paths.js';
import { PLACES } from '../../src/editor/places.js';
import { type Law, openWorkshop } from '../../src/language/index.js';
import { edited, SMALL } from './support.js';

const workshop = await openWorkshop();
const laws = readdirSync('laws', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.law.md'));
const textOf = (name: string) => readFileSync(`laws/${name}`, 'utf8');
const documentOf = (text: string) => new LawDocument('file:///x.law.md', 'x.law.md', 1, text, workshop);
const format = (text: string) => edited(text, formatted(documentOf(text)));

/** A law without places and hash: what it says. */
function meaning(law: Law | undefined): string {
  return JSON.stringify(law, (key, value) => (key === 'range' || key === 'hash' ? undefined : value));
}

describe('the usual form', () => {
  it.each(laws)('of %s keeps its meaning, is reached in one step, and breaks no line anew', (name) => {
    const text = textOf(name);
    const once = format(text);
    expect(format(once)).toBe(once);
    expect(meaning(workshop.dissect(once, name).law)).toBe(meaning(workshop.dissect(text, name).law));
    const changed = text.split('\n').filter((line, i) => line !== once.split('\n')[i]);
    expect(changed.length).toBeLessThan(text.split('\n').length / 20);
  });

  it('is reached from any spaces, ends of lines and comments between the words', () => {
    const rules = /```duecourse\n([\s\S]*?)```/.exec(SMALL)![1]!;
    const tokens = workshop.pieces(rules).flatMap((piece) => piece.tokens.map((t) => rules.slice(t.offset, t.end)));
    const gap = fc.constantFrom(' ', '   ', '\n', '\n\n\n', '\t', ' // why\n', '\r\n  ', '\n// so\n    ', ' \n');
    fc.assert(
      fc.property(fc.array(gap, { minLength: tokens.length, maxLength: tokens.length }), (gaps) => {
        const written = tokens.map((token, i) => gaps[i] + token).join('');
        const once = formattedRules(`${written}\n`, workshop);
        expect(formattedRules(once, workshop)).toBe(once);
        const read = workshop.pieces(once).flatMap((piece) => piece.tokens.map((t) => t.text));
        expect(read).toEqual(tokens);
        expect(once.match(/\/\/ (?:why|so)/g)?.length).toBe(written.match(/\/\/ (?:why|so)/g)?.length);
        expect(once).not.toMatch(/[ \t]$/m);
      }),
    );
  });

  it('is this', () => {
    const text =
      'event  a by office (x :number ,y: text)\n  guard  g :a only if x>3 and (y = "p  q")   // so\n\n\n\nduty d:\nafter a,\n      office must b\n';
    expect(formattedRules(text, workshop)).toBe(
      'event a by office (x: number, y: text)\nguard g: a only if x > 3 and (y = "p  q") // so\n\nduty d:\n  after a,\n      office must b\n',
    );
  });

  it('leaves alone what cannot be read', () => {
    for (const text of ['duty 中 ； x:  after', '# a comment\nduty   x', '】'])
      expect(formattedRules(formattedRules(text, workshop), workshop)).toBe(formattedRules(text, workshop));
    expect(formattedRules('# my   comment\nevent  a by office\n', workshop)).toContain('# my   comment');
  });
});

describe('what the grammar takes', () => {
  const paths = new Paths(workshop.grammar);

  it('has a meaning for each place where a name stands', () => {
    const text = JSON.stringify(workshop.grammar.rules.map((r) => r.name));
    expect(text).toContain('Ref');
    const places = new Set<string>();
    const source = readFileSync('src/language/law.langium', 'utf8').replace(/^\s*\/\/.*$/gm, '');
    for (const [, rule, body] of source.matchAll(/^(\w+)(?: infers \w+)?:((?:[^;']|'[^']*')*);/gm))
      for (const [, property] of body!.matchAll(/(\w+)\+?=Ref\b/g))
        if (rule !== 'TightPattern') places.add(`${rule}.${property}`);
    expect([...places].filter((place) => PLACES[place] === undefined)).toEqual([]);
    expect(Object.keys(PLACES).filter((place) => !places.has(place))).toEqual([]);
  });

  it.each(laws)('includes each next word of %s', (name) => {
    const text = textOf(name);
    for (const { kind, content } of workshop.skeletonOf(text).fences) {
      if (kind !== 'duecourse') continue;
      for (const { tokens } of workshop.pieces(text.slice(content.offset, content.end)))
        for (const [i, token] of tokens.entries()) {
          const offers = paths.after(tokens.slice(0, i));
          const isOffered = offers.some((o) =>
            o.kind === 'name' ? paths.isName(token) : o.text === (o.kind === 'keyword' ? token.text : token.type),
          );
          if (!isOffered) expect(tokens.slice(0, i + 1).map((t) => t.text)).toBe('');
        }
    }
    expect(paths.after([]).map((o) => o.text)).toContain('duty');
  });
});

describe('a new name', () => {
  it.each(laws.filter((name) => /foia|gdpr|highway|reconsideration\.law/.test(name)))(
    'changes nothing else in %s',
    (name) => {
      const text = textOf(name);
      const document = documentOf(text);
      const { names } = document.reading;
      const kinds = [
        'event',
        'attribute',
        'fact',
        'clock',
        'reading',
        'option',
        'rule',
        'table',
        'assumption',
      ] as const;
      for (const kind of kinds) {
        // The last of each kind stands for all.
        for (const each of names.declared(kind).slice(-1)) {
          const mention = names.declarationsOf({ kind, name: each })[0]!;
          const edits = renamed(document, renamable(document, mention.offset)!, 'zz-other');
          if ('code' in edits) throw new Error(`${each}: ${edits.code}`);
          const made = edited(text, edits);
          const back = new LawDocument('x', 'x', 1, made, workshop);
          const again = back.reading.names.declarationsOf({
            kind,
            name: kind === 'option' ? `${each.split('.')[0]}.zz-other` : 'zz-other',
          })[0]!;
          const old = each.split('.').at(-1)!;
          const undone = renamed(back, renamable(back, again.offset)!, old);
          if ('code' in undone) throw new Error(`${each}: ${undone.code}`);
          expect(edited(made, undone) === text, `${kind} ${each}`).toBe(true);
        }
      }
    },
  );
});
