import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportDocument } from '../../src/report/index.js';
import { schemaFaults } from '../report/json-schema.js';
import { Place } from './support.js';

/** A pause that is over, an extension that needs two events, one too many, and a pause that still lasts when the reply comes. */
const LOG = `case,activity,time,granted,role
a,accepted,2023-01-01,,
a,appraisal-ordered,2023-01-20,,
a,appraisal-returned,2023-01-30,,
a,more-time,2023-02-20,45,head
a,told-of-more,2023-03-01,,
a,more-time,2023-03-02,10,head
a,told-of-more,2023-03-03,,
a,appraisal-ordered,2023-03-05,,
a,replied,2023-06-20,,
b,accepted,2023-01-01,,
b,appraisal-ordered,2023-02-01,,
b,appraisal-returned,2023-02-11,,
b,replied,2023-03-20,,
`;

const BIND = `law: xx/fragments
source: { kind: log, order: source }
events:
  accepted: accepted
  more-time: { activity: more-time, attributes: { granted: granted } }
  told-of-more: told-of-more
  appraisal-ordered: appraisal-ordered
  appraisal-returned: appraisal-returned
  replied: replied
role: role
never-happens: [withdrawn]
safe-to-show: [case, granted]
`;

const LAW = new URL('../laws/fragments.law.md', import.meta.url).pathname;
const SCHEMA = JSON.parse(
  readFileSync(new URL('../../docs/schema/check.schema.json', import.meta.url), 'utf8'),
) as never;

let place: Place;
let log: string;
let bind: string;

beforeAll(() => {
  place = new Place();
  log = place.put('log.csv', LOG);
  bind = place.put('log.bind.yaml', BIND);
});

afterAll(() => place.remove());

const run = async (...words: string[]) => {
  const ran = await place.run([...words, '--law', LAW, '--bind', bind, '--at', '2023-12-31', '--only', 'conclude']);
  expect(ran.err).toBe('');
  return ran.out;
};
const story = async (id: string, ...words: string[]) =>
  (await run('explain-case', log, id, ...words)).replace(/\s+/g, ' ');

describe('the working of a clock in one case’s story', () => {
  it('tells its start, pauses, extensions, what had no effect, and each run of days', async () => {
    const out = await story('a');
    for (const sentence of [
      'clock handling: begins on 2023-01-01 with “Accepted” (2023-01-01)',
      'stands still from “Appraisal ordered” (2023-01-20) until “Appraisal returned” (2023-01-30): 2023-01-21 to 2023-01-30 taken out, 10 days',
      'extended by 30 days with “More time granted” (2023-02-20) + “Told of more time” (2023-03-01)',
      'extension with “More time granted” (2023-03-02) + “Told of more time” (2023-03-03): no effect (the law allows no more of them)',
      'stands still since “Appraisal ordered” (2023-03-05): 2023-03-06 to 2023-06-20 taken out so far, 107 days',
      '90 days from 2023-01-01:',
      '2023-01-02 to 2023-01-20: 19 days',
      '2023-01-21 to 2023-01-30: not counted, 10 days (the clock stands still)',
      '2023-01-31 to 2023-03-05: 34 days',
    ])
      expect(out).toContain(sentence);
  });

  it('tells the same in Chinese and Italian', async () => {
    const zh = await story('a', '--lang', 'zh');
    expect(zh).toContain('时钟 handling：自 2023-01-01 起算（“Accepted”（2023-01-01））');
    expect(zh).toContain('至 “Appraisal returned”（2023-01-30）：扣除 2023-01-21 至 2023-01-30，10 天');
    expect(zh).toContain('因 “More time granted”（2023-02-20） + “Told of more time”（2023-03-01） 延长 30 日');
    expect(zh.replaceAll(' ', '')).toContain('的延长：不生效（已达法律所许次数）');
    const it = await story('a', '--lang', 'it');
    expect(it).toContain(
      'prorogato di 30 giorni con «More time granted» (2023-02-20) + «Told of more time» (2023-03-01)',
    );
    expect(it).toContain('sospeso da «Appraisal ordered» (2023-01-20) fino a «Appraisal returned» (2023-01-30)');
  });
});

describe('the working of a clock in a report', () => {
  const document = async () => JSON.parse(await run('check', log, '--format', 'json')) as ReportDocument;

  it('keeps to the published schema', async () => {
    const report = await document();
    expect(schemaFaults(report, SCHEMA)).toEqual([]);
    const [late] = report.evidence.findings;
    const limit = report.evidence.workings[late!.limits[0]!]!;
    expect(limit.at.latest).toBe('2023-03-12');
    expect(limit.clock).toMatchObject({ name: 'handling', begun: '2023-01-01', begunBy: { kind: 'accepted' } });
    expect(limit.clock!.steps).toHaveLength(1);
    expect(limit.clock!.steps[0]).toMatchObject({
      op: 'pause',
      event: { kind: 'appraisal-ordered', time: '2023-02-01' },
      ineffective: null,
      out: { from: '2023-02-02', to: '2023-02-11', days: 10 },
      endedBy: { kind: 'appraisal-returned', time: '2023-02-11' },
      lasts: false,
      limited: false,
    });
  });

  it('comes back from what is stored, into every form', async () => {
    const stored = place.put('report.json', await run('check', log, '--format', 'json'));
    const again = await place.run(['report', stored, '--format', 'json']);
    expect(again.err).toBe('');
    expect((JSON.parse(again.out) as ReportDocument).evidence).toEqual((await document()).evidence);
    const broken = place.put('broken.json', readFileSync(stored, 'utf8').replace('"op":"pause"', '"op":"nap"'));
    const { code, err } = await place.run(['report', broken, '--format', 'json']);
    expect(code).toBe(2);
    expect(err).toContain('.op');
  });
});
