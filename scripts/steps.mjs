/**
 * What the commands of package.json share. Plain Node: this runs before anything is installed.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** A step that ended badly: `code` is for the shell; `message` is empty where the step has said it all itself. */
export class StepFailed extends Error {
  /**
   * @param {number} code
   * @param {string} [message]
   */
  constructor(code, message = '') {
    super(message);
    this.name = 'StepFailed';
    this.code = code;
  }
}

/** Runs a command's body; whatever ends it becomes the exit code. @param {() => Promise<void>} body */
export async function command(body) {
  try {
    requireNode();
    await body();
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    if (error.message !== '') process.stderr.write(`\n${error.message}\n`);
    process.exitCode = error.code;
  }
}

/** Whether Node was started with this module, rather than another importing it. @param {ImportMeta} meta */
export function isStarted(meta) {
  const started = process.argv[1];
  return started !== undefined && realpathSync(started) === realpathSync(fileURLToPath(meta.url));
}

/** Announces a step on standard error, runs it, and passes its result on. @template T @param {string} title @param {() => Promise<T>} body */
export async function step(title, body) {
  process.stderr.write(`\n== ${title}\n`);
  const start = process.hrtime.bigint();
  const result = await body();
  process.stderr.write(`   ${title}: ${(Number(process.hrtime.bigint() - start) / 1e9).toFixed(1)} s\n`);
  return result;
}

/**
 * Runs a program in the project's root and waits; throws {@link StepFailed} with its exit code.
 * An interrupt is passed on, and the program is given the time to end by itself.
 * @param {string} program @param {readonly string[]} args @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<void>}
 */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options });
    /** @param {NodeJS.Signals} signal */
    const passOn = (signal) => void child.kill(signal);
    const settle = () => {
      process.off('SIGINT', passOn);
      process.off('SIGTERM', passOn);
    };
    process.on('SIGINT', passOn);
    process.on('SIGTERM', passOn);
    child.on('error', (error) => {
      settle();
      reject(new StepFailed(1, `${program} could not be started: ${error.message}`));
    });
    child.on('close', (code, signal) => {
      settle();
      if (code === 0) resolve();
      else reject(new StepFailed(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
    });
  });
}

/** Runs a script with this very Node. @param {readonly string[]} args @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options] */
export function node(args, options) {
  return run(process.execPath, args, options);
}

/**
 * Runs the command-line program of an installed package with this very Node, whatever `node` the PATH names.
 * @param {string} packageName @param {string} program @param {readonly string[]} args
 */
export function tool(packageName, program, args) {
  const folder = path.join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return node([path.join(folder, typeof bin === 'string' ? bin : bin[program]), ...args]);
}

/** Installs what package-lock.json names, unless node_modules holds exactly that already. */
export async function install() {
  const missing = whatIsMissing();
  if (missing === null) return;
  await step(`Installing packages (${missing})`, async () => {
    try {
      // No package of ours needs its install script.
      await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
    } catch (error) {
      if (!(error instanceof StepFailed) || error.code > 128) throw error;
      const advice =
        '`npm ping` tells whether its registry can be reached, `npm config get registry` which one that is.';
      throw new StepFailed(error.code, `The packages could not be installed; npm says why above. ${advice}`);
    }
  });
}

/** @param {readonly string[]} args @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options] */
export function npm(args, options) {
  const cli = process.env['npm_execpath'];
  if (cli?.endsWith('.js')) return node([cli, ...args], options);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}

/**
 * Says in a few words why an installation is needed, or null. npm leaves its own copy of the lock in node_modules as the
 * last thing it does, so an interrupted installation shows too.
 */
function whatIsMissing() {
  const installedLock = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedLock)) return 'none yet';
  const installed = JSON.parse(readFileSync(installedLock, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  return differenceOfLocks(wanted, installed);
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @param {Record<string, LockedPackage>} wanted @param {Record<string, LockedPackage>} installed
 */
export function differenceOfLocks(wanted, installed) {
  for (const [place, entry] of Object.entries(wanted)) {
    if (place === '') continue;
    const there = installed[place];
    const name = place.replace(/^.*node_modules\//, '');
    // Optional packages are those of other systems.
    if (there === undefined && entry.optional !== true) return `${name} is missing`;
    if (there !== undefined && (there.version !== entry.version || there.integrity !== entry.integrity))
      return `${name} has another version`;
  }
  return null;
}

function requireNode() {
  const { engines } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const wanted = engines.node.replace('>=', '');
  if (!isAtLeast(process.versions.node, wanted))
    throw new StepFailed(1, `Duecourse needs Node ${wanted} or newer; this is ${process.version}.`);
}

/** @param {string} version @param {string} least */
export function isAtLeast(version, least) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = least.split('.').map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}
