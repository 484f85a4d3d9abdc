import type { Progress } from '../base/index.js';
import type { Messages } from '../messages/index.js';
import type { Io } from './io.js';

/** Milliseconds between two lines of progress. */
const PAUSE = 100;
/** Before this many milliseconds a rate tells nothing. */
const SETTLED = 1000;

export interface ProgressLine {
  readonly show: ((progress: Progress) => void) | undefined;
  /** Takes the line away. */
  clear(): void;
}

/** A line of progress on standard error, where that is a terminal: how far, how fast, and how long still. */
export function progressLine(io: Io, messages: Messages, clock = () => performance.now()): ProgressLine {
  if (!io.stderr.isTerminal) return { show: undefined, clear: () => {} };
  let last = Number.NEGATIVE_INFINITY;
  let shown = false;
  let stage = '';
  let from = { time: 0, done: 0 };
  // As bytes: these may move the cursor, and hold nothing of a log.
  const put = (text: string) => void io.stderr.write(Buffer.from(text)).catch(() => {});
  return {
    show(progress) {
      const now = clock();
      if (progress.stage !== stage || progress.done < from.done) {
        stage = progress.stage;
        from = { time: now, done: progress.done };
      }
      if (now - last < PAUSE) return;
      last = now;
      shown = true;
      put(`\r\u001b[K${lineOf(progress, messages, now - from.time, progress.done - from.done)}`);
    },
    clear() {
      if (shown) put('\r\u001b[K');
      shown = false;
    },
  };
}

function lineOf({ stage, done, total, unit }: Progress, messages: Messages, ms: number, gained: number): string {
  const share = total ? ` ${Math.min(100, Math.floor((done / total) * 100))}%` : '';
  const rate = ms < SETTLED || gained <= 0 ? undefined : gained / (ms / 1000);
  const parts = [
    amount(done, unit, messages),
    ...(rate === undefined ? [] : [messages.text('progress/rate', { amount: amount(rate, unit, messages) })]),
    ...(rate === undefined || !total || done >= total
      ? []
      : [messages.text('progress/left', { time: duration((total - done) / rate, messages) })]),
  ];
  return `${messages.text(`progress/${stage}`)}${share} (${parts.join(', ')})`;
}

function amount(n: number, unit: Progress['unit'], { language, text }: Messages): string {
  if (unit === 'bytes')
    return new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(
      n / 1e6,
    );
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(n)} ${text(`progress/${unit}`)}`;
}

function duration(seconds: number, { language }: Messages): string {
  const [n, unit] =
    seconds < 90 ? [seconds, 'second'] : seconds < 5400 ? [seconds / 60, 'minute'] : [seconds / 3600, 'hour'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 0 }).format(Math.ceil(n));
}
