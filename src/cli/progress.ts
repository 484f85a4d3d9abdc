import type { Progress } from '../base/index.js';
import type { Messages } from '../messages/index.js';
import type { Io } from './io.js';

/** Milliseconds between two lines of progress. */
const PAUSE = 100;

export interface ProgressLine {
  readonly show: ((progress: Progress) => void) | undefined;
  /** Takes the line away. */
  clear(): void;
}

/** A line of progress on standard error, where that is a terminal. */
export function progressLine(io: Io, messages: Messages): ProgressLine {
  if (!io.stderr.isTerminal) return { show: undefined, clear: () => {} };
  let last = 0;
  let shown = false;
  const put = (text: string) => void io.stderr.write(text).catch(() => {});
  return {
    show({ stage, done, total, unit }) {
      const now = performance.now();
      if (now - last < PAUSE) return;
      last = now;
      shown = true;
      const share = total ? ` ${Math.min(100, Math.floor((done / total) * 100))}%` : '';
      put(
        `\r\u001b[K${messages.text(`progress/${stage}`)}${share} (${new Intl.NumberFormat(messages.language).format(done)} ${messages.text(`progress/${unit}`)})`,
      );
    },
    clear() {
      if (shown) put('\r\u001b[K');
      shown = false;
    },
  };
}
