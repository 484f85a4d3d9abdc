import { homedir } from 'node:os';
import { join } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/** The folder of this user's library: DUECOURSE_HOME, else the platform's folder for data of programs. */
export function libraryHome(env: Env, platform: NodeJS.Platform = process.platform): string {
  const own = env['DUECOURSE_HOME'];
  if (own) return own;
  const home = env['HOME'] || homedir();
  if (platform === 'win32') return join(env['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), 'duecourse');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'duecourse');
  return join(env['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'duecourse');
}
