/**
 * `npm run imports`: holds the order of the house.
 *
 * 1. A layer imports only from the layers that it may know (`layers` below).
 * 2. A layer is entered by its `index.js` alone, and so is a folder inside a layer that has one: what is not exported there
 *    is private.
 * 3. No file imports itself by a detour. `import type` does not count here: nothing of it is left at run time.
 *
 * Imports are found by their form (`from '...'`, `import '...'`, `import('...')`); in this code they stand nowhere else.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { command, isStarted, root, StepFailed } from './steps.mjs';

const engineAndBelow = ['base', 'time', 'log', 'language', 'binding'];

/**
 * What each folder of src may import, beside itself. `.` is src/index.ts, the package's face.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const layers = {
  base: [],
  messages: ['base'],
  time: ['base'],
  log: ['base'],
  language: ['base', 'time'],
  binding: ['base', 'time', 'log', 'language'],
  library: ['base', 'time', 'language'],
  bind: ['base', 'time', 'log', 'language', 'binding'],
  engine: engineAndBelow,
  simulate: [...engineAndBelow, 'engine'],
  forward: [...engineAndBelow, 'engine'],
  report: [...engineAndBelow, 'engine', 'forward', 'messages'],
  supervise: [...engineAndBelow, 'engine', 'messages', 'report'],
  editor: ['base', 'time', 'language', 'messages'],
  page: ['base', 'language', 'engine', 'messages', 'report'],
  'stand-ins': ['base'],
  web: ['messages'],
  try: ['base', 'messages', 'report', 'api', 'web'],
  offline: ['bind', 'messages', 'cli', 'web', 'stand-ins'],
  api: [...engineAndBelow, 'engine', 'forward', 'messages', 'report'],
  '.': [...engineAndBelow, 'library', 'engine', 'simulate', 'messages', 'report', 'api', 'stand-ins'],
  cli: [
    ...engineAndBelow,
    'bind',
    'library',
    'engine',
    'forward',
    'simulate',
    'messages',
    'report',
    'supervise',
    'page',
    'editor',
  ],
};

/**
 * Checks files (path from the root with forward slashes -> text) and gives one sentence for each fault.
 * @param {ReadonlyMap<string, string>} files
 * @returns {string[]}
 */
export function checkImports(files) {
  /** @type {string[]} */
  const faults = [];
  /** @type {Map<string, string[]>} */
  const graph = new Map();
  for (const [file, text] of files) {
    const targets = relativeImports(text).map((found) => ({ ...found, target: resolve(file, found.specifier) }));
    const lasting = targets.filter(({ isType }) => !isType);
    graph.set(
      file,
      lasting.map(({ target }) => target),
    );
    for (const { specifier, target } of targets) {
      const fault = faultOf(file, target, files);
      if (fault !== null) faults.push(`${file}: '${specifier}' ${fault}`);
    }
  }
  return [...faults, ...findCycles(graph).map((cycle) => `${cycle[0]}: imports itself: ${cycle.join(' -> ')}`)];
}

/** @param {string} file @param {string} target @param {ReadonlyMap<string, string>} files */
function faultOf(file, target, files) {
  if (!target.startsWith('src/')) return 'leaves src';
  if (!files.has(target)) return 'names no file';
  const [from, to] = [layerOf(file), layerOf(target)];
  const allowed = layers[from];
  if (allowed === undefined) return `stands in src/${from}, which is no layer: add it to scripts/check-imports.mjs`;
  if (from !== to && !allowed.includes(to))
    return `imports upwards: ${from} may know ${allowed.join(', ') || 'nothing'}`;
  const folder = path.posix.dirname(target);
  const isInside = `${path.posix.dirname(file)}/`.startsWith(`${folder}/`);
  const hasFace = folder === `src/${to}` || files.has(`${folder}/index.ts`);
  const isFace = path.posix.basename(target) === 'index.ts' && (from === to || folder === `src/${to}`);
  if (!isInside && !isFace && (hasFace || from !== to)) return `reaches into ${folder}: import from its index.js`;
  return null;
}

/** @param {string} file */
function layerOf(file) {
  const parts = file.split('/');
  return parts.length === 2 ? '.' : (parts[1] ?? '.');
}

/** @param {string} text */
function relativeImports(text) {
  const code = text.replace(/^\s*(\/\*[\s\S]*?\*\/|\/\/.*)/gm, '');
  const form =
    /(?:\b(?<type>(?:import|export) type)\b[^;']*?\bfrom|\bfrom|\bimport)\s*\(?\s*'(?<specifier>\.[^'\n]*)'/g;
  return [...code.matchAll(form)].map(({ groups }) => ({
    specifier: groups?.['specifier'] ?? '',
    isType: groups?.['type'] !== undefined,
  }));
}

/** @param {string} file @param {string} specifier */
function resolve(file, specifier) {
  return path.posix.join(path.posix.dirname(file), specifier).replace(/\.js$/, '.ts');
}

/**
 * One cycle for each knot, as the files on it, the first repeated at the end.
 * @param {ReadonlyMap<string, readonly string[]>} graph
 */
function findCycles(graph) {
  /** @type {string[][]} */
  const cycles = [];
  /** @type {Set<string>} */
  const done = new Set();
  /** @type {string[]} */
  const trail = [];
  /** @param {string} file */
  const visit = (file) => {
    const at = trail.indexOf(file);
    if (at >= 0) cycles.push([...trail.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    trail.push(file);
    for (const target of graph.get(file) ?? []) visit(target);
    trail.pop();
    done.add(file);
  };
  for (const file of graph.keys()) visit(file);
  return cycles;
}

/** All TypeScript files of src, generated ones left out: they import only packages and each other. */
export function readSources() {
  const names = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.split(path.sep).join('/')}`)
    .filter((name) => name.endsWith('.ts'))
    .sort();
  return new Map(names.map((name) => [name, readFileSync(path.join(root, name), 'utf8')]));
}

if (isStarted(import.meta)) {
  await command(async () => {
    const files = readSources();
    const faults = checkImports(files);
    if (faults.length > 0) throw new StepFailed(1, faults.join('\n'));
    process.stdout.write(`${files.size} files import only what they may.\n`);
  });
}
