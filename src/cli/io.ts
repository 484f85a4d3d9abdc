import { visible } from '../base/index.js';

/** What a command may touch of the world; tests give their own. */
export interface Io {
  readonly stdout: Out;
  readonly stderr: Out;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** Asks the person at the terminal; absent where nobody sits there. */
  readonly ask?: (question: string) => Promise<string>;
}

export interface Out {
  readonly isTerminal: boolean;
  readonly columns: number;
  /** Settles when the text or bytes were taken. Throws {@link ReaderGone} where nobody reads any more. */
  write(data: string | Uint8Array): Promise<void>;
}

/** The other end of a pipe was closed, as `head` does: no fault, and nothing left to do. */
export class ReaderGone extends Error {}

/** What a command comes to: the process's exit code. */
export const Exit = { OK: 0, FOUND: 1, BAD_INPUT: 2, OUR_FAULT: 3, BUSY: 4 } as const;
export type Exit = (typeof Exit)[keyof typeof Exit];

/** The same, but no text that is written or asked steers a terminal, wherever it comes from; bytes pass as they are. */
export function withVisibleText(io: Io): Io {
  const shown = (out: Out): Out => ({
    isTerminal: out.isTerminal,
    columns: out.columns,
    write: (data) => out.write(typeof data === 'string' ? visible(data) : data),
  });
  const { ask } = io;
  return {
    ...io,
    stdout: shown(io.stdout),
    stderr: shown(io.stderr),
    ...(ask ? { ask: (question) => ask(visible(question)) } : {}),
  };
}

/** The process's own streams. */
export function processIo(): Io {
  return {
    stdout: outOf(process.stdout),
    stderr: outOf(process.stderr),
    env: process.env,
    now: () => new Date(),
    ...(process.stdin.isTTY && process.stderr.isTTY ? { ask } : {}),
  };
}

/** Ctrl-C at the question ends the program as at any other time; the end of the input leaves the question open. */
async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline');
  const line = createInterface({ input: process.stdin, output: process.stderr });
  return await new Promise((resolve) => {
    line.on('SIGINT', () => {
      line.close();
      process.stderr.write('\n');
      process.exit(130);
    });
    line.on('close', () => resolve(''));
    line.question(question, (answer) => {
      resolve(answer);
      line.close();
    });
  });
}

function outOf(stream: NodeJS.WriteStream): Out {
  // Every write hears of its own failure; without a listener the stream would throw it once more.
  stream.on('error', () => {});
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns ?? 100,
    write: (data) =>
      new Promise((resolve, reject) => {
        stream.write(data, (error) => {
          if (!error) resolve();
          else reject((error as NodeJS.ErrnoException).code === 'EPIPE' ? new ReaderGone() : error);
        });
      }),
  };
}
