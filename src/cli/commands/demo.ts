import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { failInput } from '../../base/index.js';
import type { Messages } from '../../messages/index.js';
import { parseArguments } from '../arguments.js';
import { Exit, type Io } from '../io.js';
import { writeFileWhole, writeTogether } from '../output.js';
import { packageFile } from '../package-files.js';
import type { Command } from '../run.js';
import { check } from './check.js';

const LOG = 'requests.csv';
const LAW = 'requests.law.md';
const FILES = [LOG, LAW, `${LOG}.bind.yaml`];
/** A case of the example whose answer came late. */
const LATE = 'R-2024-036';

/** `duecourse demo`: an example log, law and binding in an empty folder, and what the check finds in them. */
export const demo: Command = {
  spec: { name: 'demo', operands: [], options: { out: { takes: 'value' }, force: { takes: 'nothing' } } },
  async run(args, io, messages, commands) {
    const folder = args.value('out') ?? '.';
    await writeExample(folder, args.flag('force'));
    const at = (name: string) => shown(join(folder, name));
    await io.stdout.write(`${messages.text('demo/written', { files: FILES.map(at).join(', ') })}\n\n`);
    const words = [at(LOG), '--law', at(LAW)];
    await io.stdout.write(`$ duecourse check ${words.join(' ')}\n\n`);
    await check.run(parseArguments(words, check.spec), io, messages, commands);
    await sayNext(folder, io, messages);
    return Exit.OK;
  },
};

/** Writes the example into a folder, which is made where there is none: all of it or nothing. */
async function writeExample(folder: string, force: boolean): Promise<void> {
  const source = packageFile('examples');
  const texts = await Promise.all(FILES.map((name) => readFile(join(source, name), 'utf8')));
  const fill = async (paths: readonly string[]) => {
    for (const [i, path] of paths.entries()) await writeFileWhole(path, [texts[i]!]);
  };
  if (!existsSync(folder)) {
    await mkdir(dirname(resolve(folder)), { recursive: true });
    await writeTogether([resolve(folder)], async ([draft = '']) => {
      await mkdir(draft);
      await fill(FILES.map((name) => join(draft, name)));
    });
    return;
  }
  if (!statSync(folder).isDirectory()) failInput('demo/no-folder', folder);
  if (!force && readdirSync(folder).length > 0) failInput('demo/not-empty', folder);
  await writeTogether(
    FILES.map((name) => join(folder, name)),
    fill,
  );
}

async function sayNext(folder: string, io: Io, messages: Messages): Promise<void> {
  const inside = folder === '.' ? [] : [`cd ${shown(folder)}`];
  const next = [
    ...inside,
    `duecourse explain-case ${LOG} ${LATE} --law ${LAW}`,
    `duecourse check ${LOG} --law ${LAW} --format html --out report.html`,
    `duecourse bind ${LOG} ${LAW}`,
    `duecourse laws test ${LAW}`,
  ];
  await io.stdout.write(`\n${messages.text('demo/next')}\n\n${next.map((line) => `  ${line}\n`).join('')}`);
}

/** A path as short as it can be told here, in quotes where a shell would take it apart. */
function shown(path: string): string {
  const near = relative('.', path) || '.';
  const short = near.startsWith('..') ? path : near;
  return /^[\w./:@%+=,-]+$/.test(short) ? short : `'${short.replaceAll("'", "'\\''")}'`;
}
