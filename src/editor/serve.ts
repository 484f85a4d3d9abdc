import { Asked, Refusal, RequestRefused } from './asked.js';
import type { Host } from './host.js';
import { Session } from './session.js';
import { type Frame, FrameReader, frameOf } from './wire.js';

/** The streams that an editor is at the other end of. */
export interface Ends {
  readonly input: AsyncIterable<Uint8Array>;
  readonly write: (bytes: Uint8Array) => Promise<void>;
}

interface Message {
  readonly id: string | number | undefined;
  readonly method: string;
  readonly params: unknown;
}

/**
 * Serves one editor until it says `exit` or closes its end. Returns whether it took leave as the protocol asks. Nothing that comes
 * over the wire stops it: what cannot be understood is answered with an error.
 */
export async function serve(ends: Ends, host: Host): Promise<boolean> {
  return await new Server(ends, host).run();
}

class Server {
  readonly #reader = new FrameReader();
  readonly #queue: Frame[] = [];
  readonly #cancelled = new Set<string | number>();
  readonly #session: Session;
  #wake: () => void = () => {};
  #ended = false;

  constructor(
    readonly ends: Ends,
    readonly host: Host,
  ) {
    this.#session = new Session(host, (method, params) => void this.#send({ method, params }));
  }

  async run(): Promise<boolean> {
    const listening = this.#listen();
    while (!this.#ended || this.#queue.length > 0) {
      const frame = this.#queue.shift();
      if (!frame) await new Promise<void>((resolve) => this.#sleep(resolve));
      else if ((await this.#take(frame)) === 'exit') break;
      // Room for what else has come, such as a cancellation.
      else await new Promise((resolve) => setImmediate(resolve));
    }
    if (this.#ended) await listening;
    return this.#session.state === 'shut';
  }

  #sleep(resolve: () => void): void {
    if (this.#ended || this.#queue.length > 0) resolve();
    else this.#wake = resolve;
  }

  async #listen(): Promise<void> {
    try {
      for await (const bytes of this.ends.input) {
        for (const frame of this.#reader.push(bytes)) {
          this.#noteCancel(frame);
          this.#queue.push(frame);
        }
        this.#wake();
      }
    } catch {
      // The other end broke off.
    }
    this.#ended = true;
    this.#wake();
  }

  /** A cancellation counts from when it comes, before what waits in front of it is done. */
  #noteCancel(frame: Frame): void {
    if (!('body' in frame) || !frame.body.includes('"$/cancelRequest"')) return;
    const { method, params } = messageOf(frame.body) ?? {};
    const id = new Asked(params).get('id').value;
    if (method === '$/cancelRequest' && (typeof id === 'string' || typeof id === 'number')) this.#cancelled.add(id);
  }

  async #take(frame: Frame): Promise<'exit' | undefined> {
    if ('fault' in frame) return await this.#fail(null, Refusal.PARSE, `bad ${frame.fault}`);
    const message = messageOf(frame.body);
    if (message === undefined) return await this.#fail(null, Refusal.PARSE, 'this is no JSON');
    if (message === null) return await this.#fail(null, Refusal.REQUEST, 'this is no message');
    if (message.method === 'exit') return 'exit';
    const { id, method } = message;
    // An answer to something that was never asked, or a word between editors and servers that we do not know.
    if (method === '' || (id === undefined && method.startsWith('$/'))) return undefined;
    if (id !== undefined && this.#cancelled.delete(id)) return await this.#fail(id, Refusal.CANCELLED, 'cancelled');
    try {
      const result = await this.#session.handle(method, new Asked(message.params));
      if (id !== undefined) await this.#send({ id, result: result ?? null });
    } catch (error) {
      const isRefused = error instanceof RequestRefused;
      if (!isRefused) this.host.onFault?.(error);
      const text = error instanceof Error ? error.message : String(error);
      if (id !== undefined) await this.#fail(id, isRefused ? error.code : Refusal.OURS, text);
    }
    return undefined;
  }

  async #fail(id: string | number | null, code: number, message: string): Promise<undefined> {
    await this.#send({ id, error: { code, message } });
  }

  async #send(message: object): Promise<void> {
    try {
      await this.ends.write(frameOf({ jsonrpc: '2.0', ...message }));
    } catch {
      // Nobody reads any more; the end of the input says so too.
      this.#ended = true;
    }
  }
}

/** Undefined where the text is no JSON, null where it is no message. */
function messageOf(body: string): Message | undefined | null {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return undefined;
  }
  const asked = new Asked(value);
  const [id, method] = [asked.get('id').value, asked.get('method').value];
  if (typeof method !== 'string') return asked.get('id').isNone ? null : { id: undefined, method: '', params: null };
  const known = typeof id === 'string' || typeof id === 'number' ? id : undefined;
  return { id: known, method, params: asked.get('params').value };
}
