/**
 * Packs the package that dist/ holds, installs it into an empty folder as a stranger would, and uses it: the command,
 * the library, its types, and how much room it takes.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { command, install, node, npm, root, StepFailed, step } from './steps.mjs';

const largestCore = 60e6;
const law = 'it/highway-code-fines';

await command(async () => {
  await install();
  const folder = mkdtempSync(path.join(tmpdir(), 'duecourse-package-'));
  try {
    await step('Packing and installing the package', () => installPacked(folder));
    await step('Using the command', () => useCommand(folder));
    await step('Using the library', () => useLibrary(folder));
    await step('Weighing it', async () => weigh(path.join(folder, 'node_modules')));
    process.stdout.write('The packed package works in an empty folder.\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** @param {string} folder */
async function installPacked(folder) {
  const packs = path.join(folder, 'packs');
  mkdirSync(packs);
  await npm(['pack', '--pack-destination', packs]);
  const [tarball = ''] = readdirSync(packs);
  writeFileSync(path.join(folder, 'package.json'), '{ "name": "stranger", "private": true, "type": "module" }\n');
  await npm(['install', '--no-audit', '--no-fund', path.join(packs, tarball)], { cwd: folder });
}

/** @param {string} folder */
async function useCommand(folder) {
  /** @param {string[]} args */
  const duecourse = (...args) => npm(['exec', '--offline', '--', 'duecourse', ...args], { cwd: folder });
  await duecourse('--help');
  await duecourse('simulate', law, '--cases', '20', '--seed', '1', '--out', 'tiny.xes');
  await duecourse('check', 'tiny.xes', '--law', law);
}

/** @param {string} folder */
async function useLibrary(folder) {
  const names = `import * as duecourse from 'duecourse';
import { align, articleNamed, directivesOf, importText, type LibraryText } from 'duecourse/library';
const names: readonly string[] = Object.keys(duecourse);
if (names.length === 0) throw new Error('The library exports nothing.');
const zh: LibraryText = importText('# 甲法\\n\\n第一条 机关应当答复。\\n', 'a.md');
const en: LibraryText = importText('# Law A\\n\\nArticle 1 The organ shall answer.\\n', 'a.en.md');
if (articleNamed(zh, 'art. 1')?.number?.written !== '第一条' || align(zh, en).pairs.length === 0 || directivesOf === undefined)
  throw new Error('The law library does not work.');
`;
  writeFileSync(path.join(folder, 'stranger.ts'), names);
  const options = ['--strict', '--module', 'nodenext', '--target', 'es2022', '--skipLibCheck', '--types', 'node'];
  const typeRoots = ['--typeRoots', path.join(root, 'node_modules', '@types')];
  const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  await node([tsc, ...options, ...typeRoots, '--ignoreConfig', 'stranger.ts'], { cwd: folder });
  await node(['stranger.js'], { cwd: folder });
}

/** @param {string} folder */
function weigh(folder) {
  const bytes = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
  process.stdout.write(`Installed: ${(bytes / 1e6).toFixed(1)} MB of at most ${largestCore / 1e6} MB.\n`);
  if (bytes > largestCore) throw new StepFailed(1, 'The installed package is too large.');
}
