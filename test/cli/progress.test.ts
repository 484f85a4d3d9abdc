import { describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.js';
import { progressLine } from '../../src/cli/progress.js';
import { messagesIn } from '../../src/messages/index.js';

async function lineAt(
  steps: readonly (readonly [ms: number, done: number, total?: number])[],
  language: 'en' | 'zh' = 'en',
) {
  let text = '';
  let now = 0;
  const out = {
    isTerminal: true,
    columns: 80,
    write: async (piece: string) => {
      text += piece;
    },
  };
  const io: Io = { stdout: out, stderr: out, env: {}, now: () => new Date(0) };
  const line = progressLine(io, await messagesIn(language), () => now);
  for (const [ms, done, total] of steps) {
    now = ms;
    line.show!({ stage: 'checking', done, unit: 'cases', ...(total === undefined ? {} : { total }) });
  }
  return text.split('\u001b[K').at(-1);
}

describe('the line of progress', () => {
  it('says how far, how fast and how long still', async () => {
    expect(
      await lineAt([
        [0, 0, 9000],
        [3000, 3000, 9000],
      ]),
    ).toBe('Checking 33% (3,000 cases, 1,000 cases/s, 6 sec left)');
    expect(
      await lineAt(
        [
          [0, 0, 900_000],
          [3000, 3000, 900_000],
        ],
        'zh',
      ),
    ).toBe('检查 0% (3,000 案件, 每秒 1,000 案件, 剩余 15分钟)');
  });

  it('gives no rate that means nothing yet, and no time left where the whole is not known', async () => {
    expect(
      await lineAt([
        [0, 0, 9000],
        [300, 3000, 9000],
      ]),
    ).toBe('Checking 33% (3,000 cases)');
    expect(
      await lineAt([
        [0, 0],
        [2000, 3000],
      ]),
    ).toBe('Checking (3,000 cases, 1,500 cases/s)');
  });
});
