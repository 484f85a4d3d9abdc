import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { crc32, inflateRawSync } from 'node:zlib';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hover, PublishDiagnosticsParams } from 'vscode-languageserver';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node.js';
import { root } from '../../scripts/steps.mjs';
import { grammarKeywords, scopesOf } from './textmate.js';

const folder = mkdtempSync(path.join(tmpdir(), 'duecourse-vscode-'));
const files = new Map<string, Buffer>();

/** The files of a zip by its central directory, each held to its sum. */
function unzip(bytes: Buffer): void {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < bytes.readUInt16LE(end + 10); i++) {
    expect(bytes.readUInt32LE(at)).toBe(0x02014b50);
    const [crc, packed, size] = [16, 20, 24].map((o) => bytes.readUInt32LE(at + o)) as [number, number, number];
    const [named, extra, comment] = [28, 30, 32].map((o) => bytes.readUInt16LE(at + o)) as [number, number, number];
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes.toString('utf8', at + 46, at + 46 + named);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const text = inflateRawSync(bytes.subarray(start, start + packed));
    expect([name, text.length, crc32(text)]).toEqual([name, size, crc]);
    files.set(name, text);
    at += 46 + named + extra + comment;
  }
}

beforeAll(() => {
  execFileSync(process.execPath, ['scripts/run.mjs', 'scripts/pack-vscode.ts', folder], { cwd: root, stdio: 'pipe' });
  unzip(readFileSync(path.join(folder, 'duecourse.vsix')));
  for (const [name, text] of files) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the extension for VS Code', () => {
  it('holds each file that its manifests name, and licences of what is bundled', () => {
    const manifest = JSON.parse(files.get('extension/package.json')!.toString()) as {
      readonly main: string;
      readonly version: string;
      readonly contributes: Readonly<Record<'languages' | 'grammars', Readonly<Record<string, string>>[]>>;
    };
    const { grammars, languages } = manifest.contributes;
    const named = [manifest.main, ...grammars.map((g) => g['path']!), ...languages.map((l) => l['configuration']!)];
    for (const name of named) expect([...files.keys()]).toContain(path.posix.join('extension', name));
    const parser = new SaxesParser();
    const assets: string[] = [];
    parser.on('opentag', ({ name, attributes }) => {
      if (name === 'Asset') assets.push(attributes['Path']!);
    });
    parser.write(files.get('extension.vsixmanifest')!.toString()).close();
    expect(assets).toHaveLength(3);
    for (const asset of assets) expect([...files.keys()]).toContain(asset);
    expect(files.get('extension.vsixmanifest')!.toString()).toContain(`Version="${manifest.version}"`);
    expect(files.get('extension/THIRD-PARTY.txt')!.toString()).toMatch(/^vscode-languageclient \(MIT\)/m);
    expect(files.get('extension/THIRD-PARTY.txt')!.toString()).toMatch(/^langium \(MIT\)/m);
  });

  it('has a client that asks for VS Code and for Node alone', () => {
    const text = files.get('extension/client.js')!.toString();
    expect(text).toMatch(/require\("vscode"\)/);
    const bare = text.match(/require\("(?!node:|vscode")[a-z_/]+"\)/g) ?? [];
    const builtin = /"(?:assert|child_process|crypto|fs|net|os|path|url|util)"/;
    expect(bare.filter((call) => !builtin.test(call))).toEqual([]);
  });

  it('has a server that answers by itself, with its calendars', async () => {
    const child: ChildProcess = spawn(process.execPath, ['extension/server/main.mjs', '--stdio'], { cwd: folder });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout!),
      new StreamMessageWriter(child.stdin!),
    );
    const told = new Promise<PublishDiagnosticsParams>((resolve) => {
      connection.onNotification('textDocument/publishDiagnostics', resolve);
    });
    connection.listen();
    const gone = new Promise<never>((_, reject) => {
      child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    });
    const ended = gone.catch((error: Error) => error.message);
    const initialize = connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
      locale: 'it',
    });
    await Promise.race([initialize, gone]);
    const uri = pathToFileURL(path.join(folder, 'x.law.md')).href;
    const text = readFileSync(path.join(root, 'laws/it/highway-code-fines.law.md'), 'utf8');
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text },
    });
    const { diagnostics } = await told;
    expect(diagnostics.filter((d) => d.severity === 1)).toEqual([]);
    const line = text.split('\n').findIndex((l) => l.startsWith('duty serve '));
    const asked = { textDocument: { uri }, position: { line, character: 6 } };
    const hover = await connection.sendRequest<Hover>('textDocument/hover', asked);
    expect((hover.contents as { value: string }).value).toMatch(/\*\*Regola\*\* `serve`[\s\S]*Art\. 201/);
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    expect(await ended).toBe('the server ended with 0');
    connection.dispose();
  });
});

describe('highlighting inside Markdown', () => {
  it('colours rules, examples and glosses, and ends where their fences end', async () => {
    const scopes = await scopesOf(
      [
        '## Art. 1 Reply',
        '- en: The duty to reply within days.',
        '',
        '~~~~duecourse',
        'duty answer-it: after first filed, office must replied within 30 working days // soon',
        'guard g: a only if x = "after 3" and b-within',
        '~~~~',
        'duty is prose here',
        '```example',
        'title: after 30 days',
        '2024-01-10T10:00 filed (amount: 35.00, ok: true)',
        'expect: late answer-it, due 2024-02-09, by 1 day',
        '```',
        '```js',
        'duty x',
      ].join('\n'),
    );
    const of = (line: number, word: string) => scopes[line]!.find((t) => t.text === word)?.scopes.at(-1);
    expect(of(4, 'duty')).toBe('keyword.declaration.duecourse');
    expect(of(4, 'answer-it')).toBe('entity.name.function.duecourse');
    expect(of(4, 'within')).toBe('keyword.control.duecourse');
    expect(of(4, '30')).toBe('constant.numeric.duecourse');
    expect(of(4, 'days')).toBe('keyword.other.unit.duecourse');
    expect(of(4, '// soon')).toBe('comment.line.double-slash.duecourse');
    expect(of(5, 'after 3')).toBe('string.quoted.double.duecourse');
    expect(of(5, 'b-within')).toBe('variable.other.duecourse');
    expect(scopes[7]!.flatMap((t) => t.scopes).join()).not.toContain('duecourse');
    expect(of(1, 'en')).toBe('constant.language.gloss.duecourse');
    expect(of(10, '2024-01-10T10:00')).toBe('constant.numeric.date.duecourse');
    expect(of(10, 'filed')).toBe('entity.name.type.event.duecourse');
    expect(of(11, 'late')).toBe('constant.language.duecourse');
    expect(of(11, 'answer-it')).toBe('entity.name.function.duecourse');
    expect(scopes[14]!.flatMap((t) => t.scopes).join()).not.toContain('duecourse');
  });

  it('knows each word of the language', async () => {
    const words = grammarKeywords();
    expect(words.length).toBeGreaterThan(80);
    const scopes = await scopesOf(['```duecourse', ...words.map((w) => ` ${w} (`), '```'].join('\n'));
    const unknown = words.filter((_, i) => !/keyword|constant|support/.test(scopes[i + 1]![1]!.scopes.at(-1)!));
    expect(unknown).toEqual([]);
  });
});
