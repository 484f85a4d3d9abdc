import type { Reply, Task } from '../protocol.js';
import { Desk } from './desk.js';

/** The worker: one task after the other, each answered once, with word of how far it is in between. */
const send = (reply: Reply) => self.postMessage(reply);
const desk = new Desk((text) => send({ is: 'progress', text }));

self.addEventListener('message', ({ data }: MessageEvent<Task>) => {
  desk.do(data).then(
    (value) => send({ is: 'done', value }),
    // Names the fault and nothing of what was read.
    (error: unknown) => send({ is: 'failed', what: error instanceof Error ? error.name : typeof error }),
  );
});
