import { PassThrough } from 'node:stream';
import type { PublishDiagnosticsParams, TextEdit } from 'vscode-languageserver';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node.js';
import { checkLaw } from '../../src/cli/check-law.js';
import { type Host, serve } from '../../src/editor/index.js';

export const FAULTS: unknown[] = [];

/** The program around the server, as the command makes it. */
export const host: Host = {
  check: checkLaw,
  calendars: () => ['cn', 'it'],
  version: '0.0.0',
  language: 'en',
  onFault: (error) => FAULTS.push(error),
};

/** An editor of another maker (VS Code's own library) at the other end of a server in this process. */
export class Editor {
  readonly told: PublishDiagnosticsParams[] = [];
  readonly done: Promise<boolean>;
  readonly #waiting: (() => void)[] = [];

  private constructor(
    readonly connection: ProtocolConnection,
    readonly input: PassThrough,
    done: Promise<boolean>,
  ) {
    this.done = done;
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.told.push(params);
      for (const wake of this.#waiting.splice(0)) wake();
    });
    connection.listen();
  }

  static async open(initialize: object = {}, given: Partial<Host> = {}): Promise<Editor> {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const write = (bytes: Uint8Array) => new Promise<void>((resolve) => void output.write(bytes, () => resolve()));
    const done = serve({ input, write }, { ...host, ...given });
    const connection = createProtocolConnection(new StreamMessageReader(output), new StreamMessageWriter(input));
    const editor = new Editor(connection, input, done);
    await editor.ask('initialize', { processId: null, rootUri: null, capabilities: {}, ...initialize });
    await editor.tell('initialized', {});
    return editor;
  }

  ask<T = unknown>(method: string, params: object): Promise<T> {
    return this.connection.sendRequest(method, params);
  }

  async tell(method: string, params: object): Promise<void> {
    await this.connection.sendNotification(method, params);
  }

  /** Opens a text and gives a handle on it. */
  async text(text: string, uri = 'file:///tmp/law/x.law.md'): Promise<Opened> {
    await this.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
    return new Opened(this, uri, text);
  }

  /** What is told of a version of a text, as soon as it is. */
  async diagnostics(uri: string, version: number): Promise<PublishDiagnosticsParams> {
    for (;;) {
      const found = this.told.find((t) => t.uri === uri && t.version === version);
      if (found) return found;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  async close(): Promise<boolean> {
    await this.ask('shutdown', {});
    await this.tell('exit', {});
    const left = await this.done;
    this.connection.dispose();
    return left;
  }
}

export class Opened {
  version = 1;

  constructor(
    readonly editor: Editor,
    readonly uri: string,
    public text: string,
  ) {}

  /** The position of a needle's end, or where `|` stands in it. */
  position(needle: string, from = 0) {
    const bar = needle.indexOf('|');
    const at = this.text.indexOf(needle.replace('|', ''), from) + (bar < 0 ? needle.length : bar);
    const before = this.text.slice(0, at).split(/\r\n|\n|\r/);
    return { line: before.length - 1, character: before.at(-1)!.length };
  }

  at(needle: string) {
    return { textDocument: { uri: this.uri }, position: this.position(needle) };
  }

  ask<T = unknown>(method: string, needle?: string, more: object = {}): Promise<T> {
    const where = needle === undefined ? { textDocument: { uri: this.uri } } : this.at(needle);
    return this.editor.ask<T>(`textDocument/${method}`, { ...where, ...more });
  }

  async change(contentChanges: object[], text: string): Promise<void> {
    this.version++;
    this.text = text;
    const textDocument = { uri: this.uri, version: this.version };
    await this.editor.tell('textDocument/didChange', { textDocument, contentChanges });
  }

  /** Closes the text, and forgets what was told of it. */
  async close(): Promise<void> {
    await this.editor.tell('textDocument/didClose', { textDocument: { uri: this.uri } });
    this.editor.told.length = 0;
  }

  diagnostics() {
    return this.editor.diagnostics(this.uri, this.version);
  }
}

/** The text with edits made, last first. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split(/(?<=\n)/);
  const at = ({ line, character }: TextEdit['range']['start']) =>
    lines.slice(0, line).reduce((n, l) => n + l.length, 0) + character;
  return [...edits]
    .sort((a, b) => at(b.range.start) - at(a.range.start))
    .reduce((t, e) => t.slice(0, at(e.range.start)) + e.newText + t.slice(at(e.range.end)), text);
}

export const SMALL = `---
law: x/small
title: { en: "Small" }
jurisdiction: X
source: "made up"
zone: UTC
review: none
assumed:
  silence: "it accuses less"
---

## Art. 1 Reply

1. - en: The office replies within 30 days.
   - zh: 机关应在三十日内答复。
2. - en: A reply needs *grounds*.

\`\`\`duecourse
event filed by party once en "Filed 😀" (amount: money, urgent: boolean)
event replied by office en "Replied" (grounds: text)
reading silence: refusal "it is a refusal" assumed | nothing "it means nothing"

duty answer point 1: after filed, office must replied within 30 days
guard grounded under silence.refusal point 2: replied only if filed where amount > 0 and urgent
wording rule answer en "A reply in time" zh "按期答复"
wording term amount en "the sum"
wording option silence.nothing zh "沉默无意义"
\`\`\`

\`\`\`example
title: in time
2024-01-10 filed (amount: 35.00, urgent: true)
2024-01-20 replied (grounds: "x, amount: y") // filed
expect: met answer
expect: lawful grounded
reading: silence.refusal
not recorded: filed.amount
\`\`\`
`;
