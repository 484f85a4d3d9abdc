/** What else of Node is asked for, in a browser: a process without signals, one thread, and nobody at the keyboard. */

type Listener = (...values: never[]) => void;

export const process = {
  pid: 1,
  platform: 'browser',
  arch: '',
  version: '',
  env: {} as Record<string, string | undefined>,
  argv: [] as string[],
  on(_: string, _listener: Listener): void {},
  removeListener(_: string, _listener: Listener): void {},
  listenerCount: (_: string): number => 0,
  kill(): void {},
  exit(): never {
    throw new Error('a page does not exit');
  },
};

async function* nothing(): AsyncGenerator<Uint8Array> {}

export const stdin: AsyncIterable<Uint8Array> = nothing();

export const homedir = (): string => '/home';
export const tmpdir = (): string => '/tmp';
export const hostname = (): string => 'browser';
export const availableParallelism = (): number => 1;

export const setTimeout = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    globalThis.setTimeout(resolve, ms);
  });

/** There are no threads of Node here: whoever looks for one works on this one. */
export class Worker {
  constructor() {
    throw new Error('no threads in a browser');
  }
}
export const parentPort = null;
export const workerData = null;

export function createInterface(): never {
  throw new Error('nobody is at the keyboard');
}
