import { homedir } from 'node:os';
import { join } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/** Where compiled laws are kept. */
export function cacheFolder(env: Env): string {
  return join(env['XDG_CACHE_HOME'] || join(env['HOME'] || homedir(), '.cache'), 'duecourse');
}

/** The key of all pseudonyms made for this user. */
export function keyFile(env: Env): string {
  return (
    env['DUECOURSE_KEY_FILE'] ||
    join(env['XDG_CONFIG_HOME'] || join(env['HOME'] || homedir(), '.config'), 'duecourse', 'key')
  );
}
