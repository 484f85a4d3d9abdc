import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countStored } from '../../src/cli/count-stored.js';
import { askedOf, type CheckRequest, runCheck } from '../../src/cli/run-check.js';
import { openLog, writeLog } from '../../src/log/index.js';
import { jsonSummary, plainReport } from '../../src/report/index.js';
import { SMALL_LAW } from './support.js';

const DATA = process.env['DUECOURSE_DATA'];

const BINDING = `law: test/requests
source: { kind: log, order: source }
events:
  requested: { activity: requested, attributes: { reason: why } }
  answered: answered
actor: who
safe-to-show: [case, desk]
`;

const LOG = `case,activity,time,who,why,note
a,requested,2024-01-10,Ada,one,secret
a,answered,2024-01-30,Bo,,
a,filed,2024-02-30,Bo,,
b,requested,2024-01-10,Ada,two,secret
b,answered,2024-02-10,Bo,,
b,phoned,2024-02-11,Bo,,
c,requested,2024-02-01,Ada,one,secret
d,requested,2024-02-02,Ada,,secret
d,requested,2024-02-03,Ada,,secret
d,answered,2024-02-03,Ada,,
e,requested,2024-03-05,Ada,two,
`;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'duecourse-stored-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, text: string): string {
  writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
}

/** The report of the same log read as a whole, and in stretches; undefined where it is not read so. */
async function bothWays(log: string, law: string, bind: string | undefined, at: string | undefined) {
  const request: CheckRequest = {
    log,
    law,
    bind,
    at,
    options: { summary: true, showPersons: true, readings: true, only: [], verdicts: [], engine: 'kernel' },
    keeps: () => false,
    open: {},
    threads: 1,
    hash: true,
    work: {},
  };
  const io = {
    env: { HOME: folder, XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder },
    now: () => new Date('2024-06-30T12:00:00Z'),
  } as unknown as Parameters<typeof runCheck>[1];
  const counted = await countStored(request, await askedOf(request, io), io, 0);
  const whole = await runCheck(request, io);
  return { whole: jsonSummary(plainReport(whole)), counted: counted && jsonSummary(plainReport(counted)) };
}

async function asArrow(source: string): Promise<string> {
  const target = path.join(folder, 'log.arrow');
  await writeLog(await openLog(source), target);
  return target;
}

describe('a summary of a log in stretches', () => {
  it.each([undefined, '2024-05-01', '2024-02-09'])('is that of the log as a whole, at %s', async (at) => {
    const law = put('requests.law.md', SMALL_LAW);
    const bind = put('requests.bind.yaml', BINDING);
    const log = await asArrow(put('log.csv', LOG));
    const { whole, counted } = await bothWays(log, law, bind, at);
    expect(JSON.parse(whole)).toMatchObject({ log: { cases: 5, events: 11 } });
    expect(whole).toContain('activity-not-bound');
    expect(counted).toBe(whole);
  });

  it('is not made of a log that lies otherwise', async () => {
    const law = put('requests.law.md', SMALL_LAW);
    const { counted } = await bothWays(put('log.csv', LOG), law, put('requests.bind.yaml', BINDING), '2024-05-01');
    expect(counted).toBeUndefined();
  });
});

describe.skipIf(!DATA)('a summary of the road traffic fines in stretches (needs DUECOURSE_DATA)', () => {
  it('is that of the log as a whole, with all other readings', async () => {
    const log = await asArrow(path.join(DATA!, 'logs', 'road-traffic-fines.xes.gz'));
    for (const at of [undefined, '2006-06-30']) {
      const { whole, counted } = await bothWays(log, 'it/highway-code-fines', 'it/road-traffic-fines', at);
      expect(counted).toBe(whole);
    }
  }, 120_000);
});
