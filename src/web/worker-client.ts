/** A worker that does one task at a time, made of a script that stands in the page itself. */
export class TaskWorker<Task, Reply extends { readonly is: string }> {
  #worker: Worker | null = null;
  #address: string | null = null;
  /** The task before; the next one waits for it. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly script: string,
    private readonly onOther: (reply: Reply) => void,
  ) {}

  /** Sends a task, and gives the reply that ends it. What is sent along is the worker's from then on. */
  ask(task: Task, along: readonly Transferable[] = []): Promise<Reply> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    const answered = this.#last.then(() => this.#send(worker, task, along));
    this.#last = answered.catch(() => undefined);
    return answered;
  }

  #send(worker: Worker, task: Task, along: readonly Transferable[]): Promise<Reply> {
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Reply>) => {
        if (data.is === 'progress') this.onOther(data);
        else resolve(data);
      };
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage(task, [...along]);
    });
  }

  /** Ends it in the middle of whatever it does; the next task finds a new one. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#last = Promise.resolve();
  }

  #start(): Worker {
    this.#address ??= URL.createObjectURL(new Blob([this.script], { type: 'text/javascript' }));
    return new Worker(this.#address);
  }
}

/** What a script element of the page holds, packed: gzip in base64. */
export async function unpackedText(id: string): Promise<string> {
  const stream = new Blob([packedBytes(id)]).stream().pipeThrough(new DecompressionStream('gzip'));
  return await new Response(stream).text();
}

export function packedBytes(id: string): Uint8Array<ArrayBuffer> {
  const text = atob(document.getElementById(id)?.textContent?.trim() ?? '');
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
