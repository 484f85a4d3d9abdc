import { parentPort, workerData } from 'node:worker_threads';
import { Calendar, zone } from '../time/index.js';
import { checkLog } from './check.js';
import { legalTime } from './legal-time.js';
import { Share, type StretchOrder, type Task } from './stretches/index.js';
import { type Answer, type Order, unship } from './threads/index.js';

/** Judges one stretch of cases and says what it found. */
function work(order: Order, say: (answer: Answer) => void): void {
  const calendar = order.calendar === null ? null : new Calendar(order.calendar);
  const time = legalTime(calendar, zone(order.zone)!);
  const keeps = new Set(order.keeps);
  const { rules, findings, ran } = checkLog(unship(order.shipped), order.rules, time, {
    until: order.until,
    keeps: (verdict) => keeps.has(verdict),
    onProgress: ({ done }) => say({ is: 'progress', done }),
  });
  const { folded, asked, groups, rulesInterpreted } = ran;
  say({
    is: 'result',
    rules: rules.map(({ counts, worst }) => ({ counts, worst })),
    ...findings.records(),
    folded,
    asked,
    groups,
    rulesInterpreted,
  });
}

/** Judges stretches of a stored log for as long as it is asked to. */
async function serve(order: StretchOrder): Promise<void> {
  const share = await Share.open(order);
  parentPort!.on('message', (task: Task) => {
    const done = share?.run(task, {}) ?? Promise.resolve({ is: 'refused' as const });
    void done.then((answer) => parentPort!.postMessage(answer));
  });
}

const order = workerData as Order | StretchOrder;
if ('is' in order) await serve(order);
else work(order, (answer) => parentPort!.postMessage(answer));
