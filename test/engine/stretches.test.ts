import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logFromTraces } from '../../src/binding/index.js';
import { byStretches, checkLog, type RuleSet, ruleSet, StretchedCheck, wantedBy } from '../../src/engine/index.js';
import { type EventLog, openLog, timeEdges, writeLog } from '../../src/log/index.js';
import { type Pair, randomPair } from '../support/differ.js';
import { fromSeed } from '../support/draw.js';
import { type Setting, settings } from '../support/times.js';

const PAIRS = Math.ceil(Number(process.env['DUECOURSE_FUZZ_RUNS'] ?? 6000) / 50);
let folder: string;
let places: Setting[];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'duecourse-stretches-'));
  places = await settings();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a check in stretches of so many rows says; undefined where it leaves the log to the reader of whole logs. */
async function inStretches(
  { rules, binding, setting: { time }, until }: Pair,
  other: RuleSet,
  file: string,
  rows: number,
) {
  const check = await StretchedCheck.open(
    { file, binding, sets: [rules, other], wanted: wantedBy(rules), time, rows },
    1,
  );
  if (check === undefined) return undefined;
  try {
    const survey = await check.survey({});
    const totals = await check.judge(until, {});
    return survey && totals && { survey, totals };
  } finally {
    await check.close();
  }
}

function edgeTimes(log: EventLog): (number | null)[] {
  const { first, last } = timeEdges(log.time);
  return [first, last].map((row) => (row < 0 ? null : Number(log.time.values[row]!)));
}

describe('a log that stays in its file', () => {
  it('is judged a stretch at a time as it is as a whole', async () => {
    const seen = { judged: 0, findings: 0, oddities: 0, cut: 0 };
    for (let seed = 0; seed < PAIRS; seed++) {
      const pair = randomPair(fromSeed(seed), places);
      const { law, rules, bound, setting, until, traces } = pair;
      if (!byStretches([rules])) continue;
      const log = logFromTraces(law, 'random', traces);
      if (log.eventCount === 0) continue;
      const file = path.join(folder, 'log.arrow');
      await writeLog(log, file);
      const edges = edgeTimes(await openLog(file));
      const other = ruleSet(law, [1 - rules.readings[0]!]);
      const [whole, read] = [rules, other].map((of) =>
        checkLog(bound, of, setting.time, { until, keeps: () => false }),
      );
      for (const rows of [1, 5, 10_000]) {
        const said = await inStretches(pair, other, file, rows);
        if (said === undefined) continue;
        const { survey, totals } = said;
        expect({ seed, rows, rules: totals.sets }).toEqual({ seed, rows, rules: [whole!.rules, read!.rules] });
        expect({ last: survey.last, before: survey.before }).toEqual(bound.lastDays);
        expect([survey.events, totals.events]).toEqual([bound.eventCount, bound.eventCount]);
        expect(totals.oddities.map(({ pass: _, ...oddity }) => oddity)).toEqual(bound.oddities);
        expect([totals.first?.ms ?? null, totals.last?.ms ?? null]).toEqual(edges);
        seen.judged++;
        seen.findings += whole!.rules.reduce((n, r) => n + r.counts.late + r.counts.breach, 0);
        seen.oddities += bound.oddities.length;
        seen.cut += Number(whole!.log.eventCount < bound.eventCount);
      }
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(PAIRS / 20);
  });

  it('stops when it is told to', async () => {
    const pair = randomPair(fromSeed(1), places);
    const { law, rules, binding, setting, until } = pair;
    const [some] = pair.traces.filter((trace) => trace.events.length > 0);
    const traces = ['a', 'b', 'c', 'd'].map((id) => ({ ...some!, id }));
    const file = path.join(folder, 'stop.arrow');
    await writeLog(logFromTraces(law, 'random', traces), file);
    const empty = { ...rules, rules: [] };
    const wanted = wantedBy(empty);
    const check = await StretchedCheck.open({ file, binding, sets: [empty], wanted, time: setting.time, rows: 1 }, 1);
    const stop = new AbortController();
    const progress: number[] = [];
    const onProgress = ({ done }: { done: number }) => {
      progress.push(done);
      if (progress.length === 2) stop.abort(new Error('enough'));
    };
    await expect(check!.judge(until, { signal: stop.signal, onProgress })).rejects.toThrow('enough');
    expect(progress).toHaveLength(2);
    await check!.close();
  });
});
