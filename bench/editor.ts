/**
 * What a writer waits for in an editor, in the largest law that comes with the program: the server in a process of its own, asked over
 * its protocol. A request that is answered without reading anything stands beside, as what the way there and back costs.
 * Run: npm run bench -- editor
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node.js';
import { loadLaw } from '../src/language/index.js';
import { atMost, Bench } from './support/bench.js';
import { options } from './support/options.js';

const laws = readdirSync('laws', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.law.md'));
const largest = laws
  .map((name) => path.resolve('laws', name))
  .reduce((a, b) => (statSync(a).size >= statSync(b).size ? a : b));
const text = readFileSync(largest, 'utf8');
const lines = text.split('\n');
const rounds = Math.max(20, options.runs);

const bench = await Bench.start(
  'editor',
  `Editor: ${path.basename(largest)}, ${Math.round(text.length / 1000)} thousand characters, over the protocol`,
);
const child = spawn(process.execPath, ['dist/cli/main.js', 'language-server', '--stdio'], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
const connection = createProtocolConnection(
  new StreamMessageReader(child.stdout),
  new StreamMessageWriter(child.stdin),
);
const uri = pathToFileURL(path.resolve('laws/x/bench.law.md')).href;
let told: (version: number) => void = () => {};
connection.onNotification('textDocument/publishDiagnostics', (params: { version?: number }) =>
  told(params.version ?? 0),
);
connection.listen();
await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });

let version = 1;
const toldOf = (wanted: number) =>
  new Promise<void>((resolve) => {
    told = (found) => {
      if (found >= wanted) resolve();
    };
  });

const timed = async (work: () => Promise<unknown>) => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const first = toldOf(1);
await connection.sendNotification('textDocument/didOpen', {
  textDocument: { uri, languageId: 'markdown', version, text },
});
await first;

/** The last duty: what stands before it has to be passed over. */
const line = lines.findLastIndex((l) => /^duty [a-z-]+.*: after [a-z]/.test(l));
const character = lines[line]!.indexOf(': after ') + ': after '.length;
const at = { textDocument: { uri }, position: { line, character } };

/** Processor time of the server so far, in milliseconds, where the system tells; in steps of 10. */
function spent(): number | undefined {
  try {
    const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return undefined;
  }
}

/** A keystroke in the middle of the law, and back again. */
async function keystroke(): Promise<void> {
  version++;
  const position = { line, character };
  const end = version % 2 === 0 ? position : { line, character: character + 1 };
  await connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges: [{ range: { start: position, end }, text: version % 2 === 0 ? 'x' : '' }],
  });
}

const measured: Record<'way' | 'hover' | 'completion' | 'typed' | 'diagnostics', number[]> = {
  way: [],
  hover: [],
  completion: [],
  typed: [],
  diagnostics: [],
};
for (let i = 0; i < 2 * rounds; i++) {
  const told = toldOf(version + 1);
  const start = performance.now();
  await keystroke();
  measured.typed.push(await timed(() => connection.sendRequest('textDocument/completion', at)));
  await told;
  measured.diagnostics.push(performance.now() - start);
  measured.way.push(
    await timed(() => connection.sendRequest('textDocument/hover', { ...at, position: { line: 0, character: 0 } })),
  );
  measured.hover.push(await timed(() => connection.sendRequest('textDocument/hover', at)));
  measured.completion.push(await timed(() => connection.sendRequest('textDocument/completion', at)));
}
/** Keystrokes and their diagnostics alone, for what they cost whoever else uses the machine. */
const before = spent();
for (let i = 0; i < rounds; i++) {
  const told = toldOf(version + 1);
  await keystroke();
  await told;
}
const after = spent();
const whole: number[] = [];
const costs: number[] = [];
for (let i = 0; i < 2 * rounds; i++) {
  const cost = process.cpuUsage();
  whole.push(await timed(() => loadLaw(text, largest)));
  const { user, system } = process.cpuUsage(cost);
  costs.push((user + system) / 1000);
}

// The first half warms the server up, as a writer's first minute does.
const later = (runs: readonly number[]) => runs.slice(rounds);
bench.row('a request about nothing', 'ms', later(measured.way));
bench.row('reading the whole law, in this process', 'ms', later(whole));
bench.row('the same, processor time', 'ms', later(costs));
bench.row('hover', 'ms', later(measured.hover), { target: atMost(50), against: 'a request about nothing' });
bench.row('completion', 'ms', later(measured.completion), { target: atMost(50), against: 'a request about nothing' });
bench.row('completion right after a keystroke', 'ms', later(measured.typed), {
  target: atMost(50),
  against: 'a request about nothing',
});
bench.row('from a keystroke to its diagnostics', 'ms', later(measured.diagnostics), {
  target: atMost(200),
  against: 'reading the whole law, in this process',
});
if (before !== undefined && after !== undefined)
  bench.row('a keystroke and its diagnostics, processor time of the server', 'ms', [(after - before) / rounds], {
    target: atMost(200),
    against: 'the same, processor time',
  });
await connection.sendRequest('shutdown');
await connection.sendNotification('exit');
await bench.finish();
