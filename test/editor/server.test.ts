import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { CompletionItem, DocumentSymbol, Hover, Location, WorkspaceEdit } from 'vscode-languageserver';
import type { Diagnostic } from '../../src/base/index.js';
import { loadLaw } from '../../src/language/index.js';
import { Place } from '../cli/support.js';
import { Editor, edited, FAULTS, SMALL } from './support.js';

let editor: Editor;
afterEach(async () => {
  expect(await editor.close()).toBe(true);
  expect(FAULTS.splice(0)).toEqual([]);
});

const labels = (items: readonly CompletionItem[]) => items.map((i) => i.label);

describe('a law in an editor', () => {
  it('is told exactly what laws check tells, in the same places', async () => {
    editor = await Editor.open();
    const text = SMALL.replace('must replied', 'must replyed').replace('zone: UTC', 'calendar: nowhere');
    const place = new Place();
    for (const written of [text, SMALL, readFileSync('laws/eu/gdpr.law.md', 'utf8')]) {
      const file = place.put('x.law.md', written);
      const law = await editor.text(written, pathToFileURL(file).href);
      const { diagnostics } = await law.diagnostics();
      const { out } = await place.run(['laws', 'check', file, '--format', 'json']);
      const told = JSON.parse(out) as (Diagnostic & { readonly message: string })[];
      expect(diagnostics.map((d) => [d.code, d.message, d.range.start.line + 1, d.range.start.character + 1])).toEqual(
        told.map((d) => [d.code, d.message, d.range?.line ?? 1, d.range?.column ?? 1]),
      );
      if (written === text) expect(diagnostics.map((d) => d.message).join()).toContain('replied');
      await law.close();
    }
  });

  it('is told of a missing calendar, and is spoken to in its own language', async () => {
    editor = await Editor.open({ locale: 'zh-cn' });
    const law = await editor.text(SMALL.replace('zone: UTC', 'calendar: nowhere'));
    const { diagnostics } = await law.diagnostics();
    const calendar = diagnostics.find((d) => d.code === 'cli/no-calendar')!;
    expect(calendar.message).toMatch(/\p{Script=Han}/u);
  });

  it('shows the sentence of a rule with its article and gloss, in the editor’s language', async () => {
    editor = await Editor.open({ locale: 'zh' });
    const law = await editor.text(SMALL);
    const hover = await law.ask<Hover>('hover', 'met ans|wer');
    const { value } = hover.contents as { value: string };
    expect(value).toContain('按期答复');
    expect(value).toContain('机关应在三十日内答复');
    expect(value).toContain('Art. 1 Reply');
    expect(await law.ask('hover', 'law: x/sm|all')).toBeNull();
  });

  it('shows what an event carries, what a point says, and nothing that could be taken for markup', async () => {
    editor = await Editor.open();
    const law = await editor.text(SMALL);
    const value = async (needle: string) =>
      ((await law.ask<Hover>('hover', needle))?.contents as { value: string } | undefined)?.value;
    expect(await value('after fil|ed')).toContain('`amount`: money');
    expect(await value('point |2')).toContain('A reply needs \\*grounds\\*');
    expect(await value('silence.ref|usal point')).toContain('it is a refusal');
    expect(await value('amou|nt > 0')).toContain('the sum');
  });

  it('completes what the grammar takes: keywords, events, attributes, options, rules, verdicts, calendars', async () => {
    editor = await Editor.open({
      capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
    });
    const law = await editor.text(SMALL);
    const at = async (needle: string) => labels(await law.ask<CompletionItem[]>('completion', needle));
    expect(await at('after fil|ed')).toEqual(expect.arrayContaining(['filed', 'replied', 'first', 'each']));
    expect(await at('after fil|ed')).not.toContain('within');
    expect(await at('must replied |')).toEqual(expect.arrayContaining(['within', 'by', 'unless', 'or', 'where']));
    expect(await at('office must |rep')).not.toContain('amount');
    expect(await at('where |amount')).toEqual(expect.arrayContaining(['amount', 'urgent', 'not', 'count']));
    const items = await law.ask<CompletionItem[]>('completion', 'where |amount');
    const order = [...items].sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1)).map((i) => i.label);
    expect(order.indexOf('amount')).toBeLessThan(order.indexOf('replied'));
    expect(order.indexOf('grounds')).toBeLessThan(order.length);
    expect(await at('under silence.|refusal')).toEqual(['refusal', 'nothing']);
    expect(await at('answer point |1')).toEqual(['1', '2']);
    expect(await at('expect: met |ans')).toEqual(['answer']);
    expect(await at('expect: |lawful')).toEqual(expect.arrayContaining(['met', 'late', 'lawful', 'barred']));
    expect(await at('not recorded: filed.|amount')).toEqual(['amount', 'urgent']);
    expect(await at('01-10 |filed')).toEqual(['filed', 'replied']);
    expect(await at('filed (|amount')).toEqual(['amount:', 'urgent:']);
    expect(await at('zone: |UTC')).toEqual([]);
    expect(await at('|event filed')).toEqual(expect.arrayContaining(['event', 'duty', 'guard', 'clock']));
    expect(await at('"Fil|ed 😀"')).toEqual([]);
    await law.change([{ text: SMALL.replace('zone: UTC', 'calendar: ') }], SMALL.replace('zone: UTC', 'calendar: '));
    expect(await at('calendar: |')).toEqual(['cn', 'it', 'none']);
  });

  it('says more of a completion that is looked at', async () => {
    editor = await Editor.open();
    const law = await editor.text(SMALL);
    const [first] = await law.ask<CompletionItem[]>('completion', 'expect: met |ans');
    const full = await editor.ask<CompletionItem>('completionItem/resolve', first!);
    expect((full.documentation as { value: string }).value).toContain('30 days');
  });

  it('finds where a name is declared, and everywhere that it is used', async () => {
    editor = await Editor.open();
    const law = await editor.text(SMALL);
    const [definition] = await law.ask<Location[]>('definition', '2024-01-10 fi|led');
    expect(definition!.range.start).toEqual(law.position('event |filed'));
    const [point] = await law.ask<Location[]>('definition', 'point |2');
    expect(point!.range.start.line).toBe(law.position('2. - en').line);
    const uses = await law.ask<Location[]>('references', 'filed (am|ount', { context: { includeDeclaration: true } });
    expect(uses).toHaveLength(5);
  });

  it('gives a name another everywhere: rules, examples, wordings and front matter', async () => {
    editor = await Editor.open();
    const law = await editor.text(SMALL);
    const renamed = async (needle: string, newName: string) => {
      const { changes } = await law.ask<WorkspaceEdit>('rename', needle, { newName });
      return edited(SMALL, changes![law.uri]!);
    };
    for (const [needle, from, to] of [
      ['event fi|led', 'filed', 'lodged'],
      ['am|ount > 0', 'amount', 'sum-paid'],
      ['silence|.refusal', 'silence', 'quiet'],
      ['duty ans|wer', 'answer', 'reply-due'],
    ] as const) {
      const text = await renamed(needle, to);
      const { law: read, diagnostics } = await loadLaw(text, 'x');
      const before = await loadLaw(SMALL, 'x');
      expect(diagnostics.map((d) => d.code)).toEqual(before.diagnostics.map((d) => d.code));
      expect(read).toBeDefined();
      expect(text.match(new RegExp(`(?<![\\w-])${to}(?![\\w-])`, 'g'))!.length).toBeGreaterThan(2);
      // What is left of the old name stands in quotes, in a comment or in prose.
      const left = text.split('\n').filter((line) => new RegExp(`(?<![\\w-])${from}(?![\\w-])`).test(line));
      for (const line of left) expect(line).toMatch(/"[^"]*(?:filed|amount)|\/\/ filed/);
    }
  });

  it.each([
    ['replied', 'rename-taken'],
    ['must', 'rename-form'],
    ['Two Words', 'rename-form'],
  ])('refuses the name %s', async (newName) => {
    editor = await Editor.open();
    const law = await editor.text(SMALL);
    await expect(law.ask('rename', 'event fi|led', { newName })).rejects.toThrow(newName);
  });

  it('renames nothing while a declaration cannot be read', async () => {
    editor = await Editor.open();
    const law = await editor.text(SMALL.replace('replied within 30 days', 'replied within'));
    await expect(law.ask('rename', 'event fi|led', { newName: 'lodged' })).rejects.toThrow(/line 23/);
    expect(await law.ask<Location[]>('definition', 'after fil|ed')).toHaveLength(1);
  });

  it('outlines articles, declarations and examples, and folds them', async () => {
    editor = await Editor.open();
    const law = await editor.text(SMALL);
    const [article] = await law.ask<DocumentSymbol[]>('documentSymbol');
    expect(article!.name).toContain('Reply');
    expect(article!.children!.map((c) => c.name)).toEqual([
      'filed',
      'replied',
      'silence',
      'answer',
      'grounded',
      'in time',
    ]);
    const folds = await law.ask<{ startLine: number; endLine: number }[]>('foldingRange');
    expect(folds).toContainEqual({ startLine: 0, endLine: 9, kind: 'region' });
    expect(folds.some((f) => f.startLine === law.position('```duecourse').line)).toBe(true);
  });

  it('offers the word that was meant', async () => {
    editor = await Editor.open();
    const text = SMALL.replace('must replied', 'must replyed').replace('amount > 0', 'amount == 0');
    const law = await editor.text(text);
    const range = { start: { line: 0, character: 0 }, end: law.position('not recorded') };
    const actions = await law.ask<{ title: string; edit: WorkspaceEdit }[]>('codeAction', undefined, {
      range,
      context: { diagnostics: [] },
    });
    const mended = edited(
      text,
      actions.flatMap((a) => a.edit.changes![law.uri]!),
    );
    expect(mended).toBe(SMALL.replace('amount > 0', 'amount = 0'));
  });

  it('tells names apart by kind', async () => {
    editor = await Editor.open();
    const law = await editor.text(SMALL);
    const { data } = await law.ask<{ data: number[] }>('semanticTokens/full');
    expect(data.length % 5).toBe(0);
    expect(data.length / 5).toBeGreaterThan(20);
  });
});
