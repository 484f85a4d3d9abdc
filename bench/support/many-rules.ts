import { type BoundLog, bindLog, ownBinding } from '../../src/binding/index.js';
import { legalTime, ruleSet, untilOf, wantedBy } from '../../src/engine/index.js';
import { type Law, loadLaw } from '../../src/language/index.js';
import { type EventLog, NO_OFFSET, Precision } from '../../src/log/model.js';
import { dayFromYmd, zone } from '../../src/time/index.js';
import { randomNumbers } from './register.js';

export const ACTIVITIES = 40;
const NAMES = Array.from({ length: ACTIVITIES }, (_, a) => `step-${a}`);
const DAY = 86_400_000;
const FIRST = dayFromYmd(2010, 1, 1);

/** Activities follow one another in stages; no rule looks from one stage into another. */
const STAGE = 8;

/** A law of so many rules, each of which names two activities of one stage: duties, windows and orders in turn. */
export async function manyRules(count: number) {
  const below = randomNumbers(5);
  const rules = Array.from({ length: count }, (_, r) => {
    const first = below(ACTIVITIES / STAGE) * STAGE;
    const a = below(STAGE - 1);
    const [earlier, later] = [NAMES[first + a]!, NAMES[first + Math.min(a + 1 + below(3), STAGE - 1)]!];
    const days = 20 + below(60);
    switch (r % 4) {
      case 0:
        return `duty  r${r}: after each ${earlier}, office must ${later} within ${days} days`;
      case 1:
        return `guard r${r}: ${later} only within ${days} days of latest ${earlier}`;
      case 2:
        return `duty  r${r}: after latest ${earlier}, office must ${later} within ${days} days`;
      default:
        return `guard r${r}: ${later} only if ${earlier}`;
    }
  });
  const events = NAMES.map((name) => `event ${name} by office`);
  const { law, diagnostics } = await loadLaw(lawText([...events, ...rules]), 'many-rules.law.md');
  if (!law) throw new Error(JSON.stringify(diagnostics[0]));
  const time = legalTime(null, zone('Europe/Rome')!);
  const set = ruleSet(law);
  return { law, time, rules: set, bind: (log: EventLog) => bound(law, log), until: untilOf('2030-12-31', time) };

  function bound(of: Law, log: EventLog): BoundLog {
    return bindLog(log, of, ownBinding(of, { ordered: true }), time.zone, wantedBy(set));
  }
}

function lawText(lines: readonly string[]): string {
  return `---
law: bench/many-rules
title: { en: "Many rules" }
jurisdiction: XX
zone: Europe/Rome
source: "none: made for measuring"
review: none
---

## 1 Rules

- en: Made for measuring.

\`\`\`duecourse
${lines.join('\n')}
\`\`\`
`;
}

/** Cases of one or two stages, one step in twenty left out or done twice; always the same for a number of events. */
export function manySteps(events: number): EventLog {
  const below = randomNumbers(17);
  const codes = new Uint8Array(events);
  const values = new Float64Array(events);
  const starts = [0];
  for (let at = 0; at < events; ) {
    const first = below(ACTIVITIES / STAGE - 1) * STAGE;
    const end = first + STAGE * (1 + below(2));
    let day = FIRST + below(5000);
    for (let step = first; step < end && at < events; at++) {
      codes[at] = step;
      values[at] = day * DAY;
      const turn = below(40);
      step += turn === 0 ? 0 : turn === 1 ? 2 : 1;
      day += below(20);
    }
    starts.push(at);
  }
  return {
    name: 'made-up steps',
    caseCount: starts.length - 1,
    eventCount: events,
    caseStart: Uint32Array.from(starts),
    caseIds: { length: starts.length - 1, get: (i) => `C${i}` },
    activity: {
      name: 'concept:name',
      type: 'text',
      length: events,
      codes,
      dictionary: { length: ACTIVITIES, get: (i) => NAMES[i]! },
    },
    time: { name: 'time:timestamp', type: 'time', length: events, values, offset: NO_OFFSET, precision: Precision.DAY },
    eventAttributes: [],
    caseAttributes: [],
    oddities: [],
  };
}
