/**
 * Checking registers of whole days whose order on one day nobody vouches for, in memory on one core: a made-up register of petitions with
 * a matter a row, by the Chinese law on petitions, and a made-up register of fines by eight rules. Against the interpreter on a part.
 * Run: npm run bench -- registers [--size THOUSANDS OF MATTERS, 500] [--runs N]
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type BoundLog, bindLog, parseBinding } from '../src/binding/index.js';
import {
  checkLog,
  type LegalTime,
  legalTime,
  type RuleSet,
  ruleSet,
  type Until,
  untilOf,
  wantedBy,
} from '../src/engine/index.js';
import { loadLaw } from '../src/language/index.js';
import { openRegister } from '../src/log/index.js';
import { loadCalendar, zone } from '../src/time/index.js';
import { Bench } from './support/bench.js';
import { EIGHT_RULES_BINDING, eightRules } from './support/eight-rules.js';
import { writeMatters } from './support/matters.js';
import { options } from './support/options.js';
import { withFolder } from './support/process.js';
import { madeUpRegister } from './support/register.js';

const THOUSAND = 1e3;
const size = (options.size ?? 500) * THOUSAND;
const PART = 20 * THOUSAND;
const MATTERS = 'bench/laws/matters.bind.yaml';

interface Asked {
  readonly rules: RuleSet;
  readonly time: LegalTime;
  readonly until: Until;
}

/** Processor time of a check, and which part of the cases the interpreter had a share in. */
function checked(bound: BoundLog, { rules, time, until }: Asked, engine: 'kernel' | 'interpreter') {
  const before = process.cpuUsage();
  const { ran, findings } = checkLog(bound, rules, time, { until, engine });
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, interpreted: ran.interpreted / bound.caseCount, findings: findings.length };
}

/** Measures a register, and as a baseline the interpreter on a part of it. */
async function measure(
  title: string,
  whole: BoundLog,
  part: BoundLog,
  asked: Asked,
  vouched?: BoundLog,
): Promise<void> {
  const bench = await Bench.start('registers', `${title}: ${whole.eventCount} events of ${whole.caseCount} cases`);
  const rate = (bound: BoundLog, engine: 'kernel' | 'interpreter') =>
    Array.from({ length: options.runs }, () => bound.eventCount / checked(bound, asked, engine).seconds / 1e6);
  const plain = 'interpreter, by processor time';
  bench.row(plain, 'million events/s', rate(part, 'interpreter'));
  if (vouched)
    bench.row('the same, its order vouched for', 'million events/s', rate(vouched, 'kernel'), { against: plain });
  bench.row('duecourse, by processor time', 'million events/s', rate(whole, 'kernel'), { against: plain });
  const runs = Array.from({ length: options.runs }, () => checked(whole, asked, 'kernel'));
  bench.row(
    'duecourse, processor time',
    's',
    runs.map((r) => r.seconds),
  );
  const { interpreted, findings } = runs[0]!;
  const hard = whole.hard?.reduce((n, h) => n + h, 0) ?? 0;
  bench.note(
    `${findings} findings; ${((100 * hard) / whole.caseCount).toFixed(1)} % of the cases have a day with several events, ${(100 * interpreted).toFixed(1)} % are judged by the interpreter in part`,
  );
  await bench.finish();
}

/** A register as it is opened: once whole, once its first rows. */
async function matters(): Promise<void> {
  const file = 'laws/cn/petition-work.law.md';
  const { law } = await loadLaw(readFileSync(file, 'utf8'), file);
  if (!law) throw new Error(`${file} does not load`);
  const calendar = await loadCalendar('laws/cn');
  const time = legalTime(calendar, zone(calendar.zone)!);
  const rules = ruleSet(law);
  const binding = parseBinding(readFileSync(MATTERS, 'utf8'), MATTERS, law, null);
  await withFolder(async (folder) => {
    const open = async (rows: number) => {
      const register = path.join(folder, `matters-${rows}.csv`);
      await writeMatters(register, rows);
      const { log } = await openRegister(register, binding.register!);
      return bindLog(log, law, binding, time.zone, wantedBy(rules));
    };
    const asked = { rules, time, until: untilOf('2025-12-31', time) };
    await measure('Petitions, a matter a row', await open(size), await open(Math.min(size, PART)), asked);
  });
}

async function fines(): Promise<void> {
  const { law, rules, time, until, bind } = await eightRules();
  const text = readFileSync(EIGHT_RULES_BINDING, 'utf8').replace('order: source', 'order: none');
  const binding = parseBinding(text, EIGHT_RULES_BINDING, law, null);
  const unordered = (events: number) => bindLog(madeUpRegister(events), law, binding, time.zone, wantedBy(rules));
  const events = size * 4;
  const log = bind(madeUpRegister(events));
  await measure('Fines, whole days, no order', unordered(events), unordered(PART * 4), { rules, time, until }, log);
}

await matters();
await fines();
