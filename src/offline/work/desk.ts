import type { Proposal } from '../../bind/index.js';
import {
  type Command,
  check,
  Exit,
  type Io,
  LOG_OPTIONS,
  openLaw,
  openOptions,
  openStatute,
  programVersion,
  progressLine,
  proposalOf,
  runProgram,
  shippedLaws,
} from '../../cli/index.js';
import { messagesIn } from '../../messages/index.js';
import { disk } from '../../stand-ins/index.js';
import type { Answer, Mapping, Ran, Shelf, Task } from '../protocol.js';
import { answered, mappingOf } from './mapping.js';

const KEY = '/key';

/** What the worker keeps between two tasks: the files, and the proposal that the menus stand on. */
export class Desk {
  #files: readonly string[] = [];
  #proposal: Proposal | null = null;
  #mapping: Mapping | null = null;

  constructor(private readonly onProgress: (text: string) => void) {}

  async do(task: Task): Promise<Answer[keyof Answer]> {
    switch (task.do) {
      case 'start':
        return await this.#start(task.disk, task.key);
      case 'open':
        return this.#open(task.files);
      case 'propose':
        return await this.#propose(task.words);
      case 'answer': {
        if (this.#proposal === null) throw new Error('nothing is proposed');
        const messages = await messagesIn(task.language);
        return mappingOf(answered(this.#proposal, task.answers), messages.text);
      }
      case 'run': {
        const ran = await this.#run(task.words);
        const file = disk.find(task.out) ?? null;
        disk.remove(task.out);
        return { ...ran, file };
      }
    }
  }

  async #start(packed: ArrayBuffer, key: Uint8Array): Promise<Shelf> {
    const encoder = new TextEncoder();
    for (const [path, text] of Object.entries(await unpacked(packed))) disk.put(path, encoder.encode(text));
    disk.put(KEY, key);
    const io = this.#io([]);
    const laws = shippedLaws().map(async (id) => ({ id, titles: (await openLaw(id, io)).law?.titles ?? {} }));
    return { version: programVersion(), laws: await Promise.all(laws) };
  }

  #open(files: Extract<Task, { do: 'open' }>['files']): null {
    for (const name of this.#files) disk.remove(name);
    for (const { name, bytes } of files) disk.put(name, new Uint8Array(bytes));
    this.#files = files.map(({ name }) => name);
    return null;
  }

  async #propose(words: readonly string[]): Promise<Answer['propose']> {
    this.#mapping = null;
    const ran = await this.#run(['propose', ...words]);
    return { ...ran, mapping: this.#mapping };
  }

  /** A command that looks at a file and keeps what it proposes. */
  readonly #look: Command = {
    spec: { name: 'propose', operands: ['LAW', 'LOG...'], options: LOG_OPTIONS },
    run: async (args, io, messages) => {
      const [law = '', first = ''] = args.operands;
      const statute = await openStatute(law, io);
      const line = progressLine(io, messages);
      const work = line.show ? { onProgress: line.show } : {};
      this.#proposal = await proposalOf(first, statute.law, { ...openOptions(args), ...work });
      this.#mapping = mappingOf(this.#proposal, messages.text);
      return Exit.OK;
    },
  };

  async #run(words: readonly string[]): Promise<Ran> {
    const told: string[] = [];
    const commands = { check: async () => check, propose: async () => this.#look };
    const exit = await runProgram(words, this.#io(told), commands);
    return { exit, told: told.join('') };
  }

  /** The world of a command: what it says is gathered, and its line of progress is passed on. */
  #io(told: string[]): Io {
    const write = async (data: string | Uint8Array) => {
      if (typeof data === 'string') told.push(data);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what takes the line before away
      else this.onProgress(new TextDecoder().decode(data).replace(/\r|\u001b\[K/gu, ''));
    };
    const out = { isTerminal: true, columns: 100, write };
    return {
      stdout: { ...out, isTerminal: false },
      stderr: out,
      env: { NO_COLOR: '1', DUECOURSE_KEY_FILE: KEY },
      now: () => new Date(),
    };
  }
}

async function unpacked(packed: ArrayBuffer): Promise<Record<string, string>> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return (await new Response(stream).json()) as Record<string, string>;
}
