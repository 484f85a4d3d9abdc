import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { InputError, withLock } from '../../src/base/index.js';

const folder = mkdtempSync(path.join(tmpdir(), 'duecourse-lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const now = () => new Date('2026-11-22T12:00:00Z');
const place = path.join(folder, '.lock-x');

function leave(pid: number, host: string, born: string | null): void {
  mkdirSync(place, { recursive: true });
  writeFileSync(
    path.join(place, `${pid}-abc.json`),
    JSON.stringify({ pid, host, since: '2026-11-22T11:00:00Z', born }),
  );
}

const held = async (waitMs = 0) => {
  try {
    return await withLock(folder, 'x', { waitMs, now }, async () => 'got it');
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics[0]!;
    throw error;
  }
};

describe('the lock', () => {
  it('lets one work at a time, and leaves nothing behind', async () => {
    let inside = 0;
    let most = 0;
    const work = () =>
      withLock(folder, 'x', { waitMs: 60_000, now }, async () => {
        most = Math.max(most, ++inside);
        await new Promise((resolve) => setTimeout(resolve, 3));
        inside--;
      });
    await Promise.all(Array.from({ length: 10 }, work));
    expect(most).toBe(1);
    expect(readdirSync(place)).toEqual([]);
  });

  it('says who holds it and since when, and waits where that is asked for', async () => {
    let free = () => {};
    const first = withLock(
      folder,
      'x',
      { waitMs: 0, now },
      () =>
        new Promise<void>((resolve) => {
          free = resolve;
        }),
    );
    const told = await held();
    expect(told).toMatchObject({ code: 'lock/held', data: { pid: process.pid, since: '2026-11-22T12:00:00.000Z' } });
    const later = held(60_000);
    free();
    await first;
    expect(await later).toBe('got it');
  });

  it('is taken over from the dead, also where their number lives again', async () => {
    // No process has this number.
    leave(2 ** 22 + 12345, hostname(), '1');
    expect(await held()).toBe('got it');
    leave(process.pid, hostname(), '1');
    if (process.platform === 'linux') expect(await held()).toBe('got it');
    expect(readdirSync(place)).toEqual([]);
  });

  it('of another machine is believed', async () => {
    leave(1, 'elsewhere', null);
    expect(await held()).toMatchObject({ code: 'lock/held', data: { host: 'elsewhere' } });
    rmSync(place, { recursive: true });
  });
});
