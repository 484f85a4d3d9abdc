import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompletionItem, Hover, Location } from 'vscode-languageserver';
import { serve } from '../../src/editor/index.js';
import { Lines } from '../../src/editor/lines.js';
import { type Frame, FrameReader, frameOf } from '../../src/editor/wire.js';
import { Editor, FAULTS, host, SMALL } from './support.js';

const json = (message: object) => Buffer.from(frameOf({ jsonrpc: '2.0', ...message }));
const initialize = json({ id: 1, method: 'initialize', params: { capabilities: {} } });

/** What a server answers to raw bytes, and whether it took leave. */
async function answers(...sent: Buffer[]): Promise<{ replies: Record<string, unknown>[]; left: boolean }> {
  const input = new PassThrough();
  const replies: Record<string, unknown>[] = [];
  const reader = new FrameReader();
  const write = async (bytes: Uint8Array) => {
    for (const frame of reader.push(bytes)) if ('body' in frame) replies.push(JSON.parse(frame.body));
  };
  const done = serve({ input, write }, host);
  for (const bytes of sent) input.write(bytes);
  input.end();
  return { left: await done, replies };
}

const codes = (replies: readonly Record<string, unknown>[]) =>
  replies.map((r) => (r['error'] as { code: number } | undefined)?.code ?? 'ok');

describe('what comes over the wire', () => {
  it('is put together however it is cut, and found again after bytes that are no message', () => {
    const good = (i: number) => json({ id: i, method: 'x', params: { text: 'è😀\r\n\r\n' } });
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 30 }), fc.string({ maxLength: 30 }), (cuts, noise) => {
        const junk = Buffer.from(`${noise.replaceAll('\n', '')}\r\n\r\n`);
        const bytes = Buffer.concat([good(1), junk, good(2), good(3)]);
        const reader = new FrameReader();
        const frames: Frame[] = [];
        let at = 0;
        for (const cut of [...cuts, bytes.length]) {
          frames.push(...reader.push(bytes.subarray(at, at + cut)));
          at += cut;
        }
        const ids = frames.flatMap((f) => ('body' in f ? [JSON.parse(f.body).id] : []));
        expect(ids).toEqual(expect.arrayContaining([1, 2, 3]));
      }),
    );
  });

  it('is faulted as often, however it is cut', () => {
    const bytes = Buffer.concat([Buffer.from('Content-Type: x\r\n\r\n'), json({ id: 1, method: 'x' })]);
    for (const size of [1, 5, 19, bytes.length]) {
      const reader = new FrameReader();
      const frames: Frame[] = [];
      for (let at = 0; at < bytes.length; at += size) frames.push(...reader.push(bytes.subarray(at, at + size)));
      expect(frames.map((f) => ('body' in f ? 'message' : f.fault))).toEqual(['header', 'message']);
    }
  });

  it('is answered with an error where it cannot be understood, and goes on', async () => {
    const { replies, left } = await answers(
      json({ id: 9, method: 'textDocument/hover', params: {} }),
      initialize,
      Buffer.from('Content-Length: 5\r\n\r\n{"id"'),
      Buffer.from('Content-Length: 2\r\n\r\n[]'),
      Buffer.from('Content-Type: x\r\n\r\n'),
      json({ id: 2, method: 'textDocument/hover', params: { textDocument: { uri: 5 } } }),
      json({ id: 3, method: 'textDocument/hover', params: null }),
      json({ id: 4, method: 'no/such', params: { textDocument: { uri: 'x' } } }),
      json({ method: '$/setTrace', params: {} }),
      json({ method: 'textDocument/didChange', params: { textDocument: { uri: 'x' }, contentChanges: 7 } }),
      json({ id: 5, method: 'shutdown' }),
      json({ id: 6, method: 'textDocument/hover', params: {} }),
      json({ method: 'exit' }),
    );
    expect(codes(replies)).toEqual([-32002, 'ok', -32700, -32600, -32700, -32602, -32602, -32601, 'ok', -32600]);
    expect(left).toBe(true);
    expect(FAULTS.splice(0)).toEqual([]);
  });

  it('is refused where it claims to be larger than any law, without being held', async () => {
    const huge = Buffer.concat([Buffer.from('Content-Length: 99999999\r\n\r\n'), Buffer.alloc(99_999_999, 32)]);
    const { replies } = await answers(initialize, huge, json({ id: 2, method: 'shutdown' }));
    expect(codes(replies)).toEqual(['ok', -32700, 'ok']);
  });

  it('can be taken back before it is answered', async () => {
    const hover = (id: number) => json({ id, method: 'textDocument/hover', params: { textDocument: { uri: 'x' } } });
    const cancel = json({ method: '$/cancelRequest', params: { id: 3 } });
    const { replies, left } = await answers(Buffer.concat([initialize, hover(2), hover(3), cancel, hover(4)]));
    expect(codes(replies)).toEqual(['ok', 'ok', -32800, 'ok']);
    expect(left).toBe(false);
  });
});

describe('any text', () => {
  it('is survived at each moment of its being typed', async () => {
    const editor = await Editor.open();
    const law = await editor.text('');
    for (let n = 1; n < SMALL.length; n++) {
      const before = SMALL.slice(0, n - 1).split('\n');
      const at = { line: before.length - 1, character: before.at(-1)!.length };
      await law.change([{ range: { start: at, end: at }, text: SMALL[n - 1] }], SMALL.slice(0, n));
      const params = { textDocument: { uri: law.uri }, position: { ...at, character: at.character + 1 } };
      await editor.ask('textDocument/completion', params);
      if (n % 11 > 0) continue;
      for (const method of [
        'hover',
        'definition',
        'documentSymbol',
        'foldingRange',
        'formatting',
        'semanticTokens/full',
      ])
        await editor.ask(`textDocument/${method}`, { ...params, options: {} });
    }
    expect((await law.diagnostics()).diagnostics.length).toBeGreaterThan(0);
    await editor.close();
    expect(FAULTS.splice(0)).toEqual([]);
  });

  it('is survived whatever is cut out of it or put into it', async () => {
    const editor = await Editor.open();
    const law = await editor.text(SMALL);
    const piece = fc.constantFrom(
      '```',
      '\n',
      '"',
      '(',
      '---\n',
      '## X\n',
      '😀',
      '\ud83d',
      '：',
      'all x in ',
      '\r',
      '1. - en: ',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.nat(SMALL.length),
        fc.nat(60),
        fc.array(piece, { maxLength: 4 }),
        async (at, size, pieces) => {
          const text = SMALL.slice(0, at) + pieces.join('') + SMALL.slice(at + size);
          await law.change([{ text }], text);
          const position = new Lines(text).positionAt(at + pieces.join('').length);
          const params = { textDocument: { uri: law.uri }, position, options: {}, newName: 'other', context: {} };
          for (const method of ['completion', 'hover', 'references', 'documentSymbol', 'formatting', 'prepareRename'])
            await editor.ask(`textDocument/${method}`, params);
          await editor.ask('textDocument/rename', params).catch((error: Error) => expect(error.message).not.toBe(''));
        },
      ),
      { numRuns: 60 },
    );
    await editor.close();
    expect(FAULTS.splice(0)).toEqual([]);
  });

  it.each(['\n', '\r\n'])(
    'has the same places with %j at the ends of lines, and after signs of two units',
    async (end) => {
      const editor = await Editor.open();
      const text = SMALL.replaceAll('\n', end);
      const law = await editor.text(text);
      const uses = await law.ask<Location[]>('references', 'wording term am|ount', { context: {} });
      const lines = text.split(end);
      for (const { range } of uses) {
        const line = lines[range.start.line]!;
        expect(line.slice(range.start.character, range.end.character)).toBe('amount');
        expect(range.end.line).toBe(range.start.line);
      }
      expect(uses.map((u) => u.range.start.line)).toContain(law.position('"Filed 😀"').line);
      expect(await law.ask<unknown[]>('formatting', undefined, { options: {} })).toEqual([]);
      await editor.close();
    },
  );

  it('may end in a fence that is not closed yet', async () => {
    const editor = await Editor.open();
    const text = `${SMALL}\n## Art. 2 More\n\n\`\`\`duecourse\nduty again: after `;
    const law = await editor.text(text);
    const items = await law.ask<CompletionItem[]>('completion', 'duty again: after ');
    expect(items.map((i) => i.label)).toContain('replied');
    const { diagnostics } = await law.diagnostics();
    expect(diagnostics.map((d) => d.code)).toContain('law/unclosed-fence');
    await editor.close();
  });

  it('may be of 5 MB', async () => {
    const editor = await Editor.open();
    const filler = '- en: Words that no rule stands under, and that go on for a while.\n'.repeat(10);
    const parts = Array.from({ length: 3500 }, (_, i) => `\n## Art. ${i + 2} More\n\n${filler}${filler}\n`);
    const law = await editor.text(SMALL + parts.join(''));
    expect(law.text.length).toBeGreaterThan(4.5e6);
    const hover = await law.ask<Hover>('hover', 'duty ans|wer');
    expect((hover.contents as { value: string }).value).toContain('answer');
    await editor.close();
  });

  it('that is no law is left alone', async () => {
    const editor = await Editor.open();
    await editor.text('# Notes', 'file:///tmp/notes.md');
    const asked = { textDocument: { uri: 'file:///tmp/notes.md' }, position: { line: 0, character: 0 } };
    expect(await editor.ask('textDocument/hover', asked)).toBeNull();
    await editor.close();
    expect(editor.told).toEqual([]);
  });
});
