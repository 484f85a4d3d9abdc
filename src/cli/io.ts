/** What a command may touch of the world; tests give their own. */
export interface Io {
  readonly stdout: Out;
  readonly stderr: Out;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
}

export interface Out {
  readonly isTerminal: boolean;
  readonly columns: number;
  /** Settles when the text was taken. Throws {@link ReaderGone} where nobody reads any more. */
  write(text: string): Promise<void>;
}

/** The other end of a pipe was closed, as `head` does: no fault, and nothing left to do. */
export class ReaderGone extends Error {}

/** What a command comes to: the process's exit code. */
export const Exit = { OK: 0, FOUND: 1, BAD_INPUT: 2, OUR_FAULT: 3 } as const;
export type Exit = (typeof Exit)[keyof typeof Exit];

/** The process's own streams. */
export function processIo(): Io {
  return {
    stdout: outOf(process.stdout),
    stderr: outOf(process.stderr),
    env: process.env,
    now: () => new Date(),
  };
}

function outOf(stream: NodeJS.WriteStream): Out {
  // Every write hears of its own failure; without a listener the stream would throw it once more.
  stream.on('error', () => {});
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns ?? 100,
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          if (!error) resolve();
          else reject((error as NodeJS.ErrnoException).code === 'EPIPE' ? new ReaderGone() : error);
        });
      }),
  };
}
