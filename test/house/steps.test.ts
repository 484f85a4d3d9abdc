import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { node, root, run, StepFailed } from '../../scripts/steps.mjs';

describe('the steps of npm test and npm run demo', () => {
  it('pass the exit code of a program on', async () => {
    await expect(node(['-e', 'process.exit(7)'])).rejects.toMatchObject({ code: 7 });
    await expect(node(['-e', ''])).resolves.toBeUndefined();
  });

  it('say which program could not be started', async () => {
    await expect(run('no-such-program-here', [])).rejects.toThrow(StepFailed);
    await expect(run('no-such-program-here', [])).rejects.toThrow(/no-such-program-here/);
  });

  it('work from any folder, and name the choices where something unknown is asked for', async () => {
    const args = [path.join(root, 'scripts', 'bench.mjs'), 'no-such-bench'];
    const child = spawn(process.execPath, args, { cwd: tmpdir(), stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
    });
    const [code] = await once(child, 'close');
    expect(code).toBe(2);
    expect(said).toMatch(/No such bench: no-such-bench\. There are: \w/);
  });

  it('hand an interrupt to the program that runs, and end as it ends', async () => {
    const steps = pathToFileURL(path.join(root, 'scripts', 'steps.mjs')).href;
    const inner = `process.on('SIGINT', () => process.exit(42)); console.log('ready'); setInterval(() => {}, 1000);`;
    const outer = `import { command, node } from ${JSON.stringify(steps)};
      await command(() => node(['-e', ${JSON.stringify(inner)}]));`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', outer], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    const [code] = await once(child, 'close');
    expect(code).toBe(42);
  });

  it('end with 128 and the signal where a program is killed', async () => {
    await expect(node(['-e', `process.kill(process.pid, 'SIGKILL')`])).rejects.toMatchObject({ code: 137 });
  });
});
