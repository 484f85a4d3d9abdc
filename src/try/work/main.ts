import type { Calendars, Outcome, Reply, Task } from '../protocol.js';
import { outcomeOf } from './outcome.js';

/** The worker: the calendars come first, then one question after the other. */
const send = (reply: Reply) => self.postMessage(reply);
const known: { calendars: Calendars } = { calendars: {} };

async function answer(task: Task): Promise<Outcome | null> {
  if (task.do === 'ask') return await outcomeOf(task, known.calendars);
  known.calendars = task.calendars;
  return null;
}

self.addEventListener('message', ({ data }: MessageEvent<Task>) => {
  answer(data).then(
    (value) => send({ is: 'done', value }),
    (error: unknown) => send({ is: 'failed', what: error instanceof Error ? error.name : typeof error }),
  );
});
