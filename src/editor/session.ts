import { fileURLToPath } from 'node:url';
import type { InitializeResult } from 'vscode-languageserver';
import { openWorkshop, type Workshop } from '../language/index.js';
import { languageOf, type Messages, messagesIn } from '../messages/index.js';
import { answersOf } from './answers.js';
import { type Asked, Refusal, RequestRefused } from './asked.js';
import { LawDocument } from './document.js';
import { shownFault } from './faults.js';
import type { Host } from './host.js';
import { Paths } from './paths.js';
import type { CompletionTaste } from './spot.js';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from './tokens.js';

/** A text that is larger than this is held, but not read. */
const MOST_READ = 20 << 20;
/** How long after a keystroke the text is read, at the least and at the most, in milliseconds. */
const SOON = 30;
const LATE = 1000;

export type Send = (method: string, params: object) => void;

/** What one editor has open, and what it said about itself. */
export class Session {
  readonly documents = new Map<string, LawDocument>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  #workshop: Workshop | undefined;
  #paths: Paths | undefined;
  #messages: Messages | undefined;
  taste: CompletionTaste = { snippets: false };
  state: 'new' | 'running' | 'shut' = 'new';

  constructor(
    readonly host: Host,
    readonly send: Send,
  ) {}

  get messages(): Messages {
    return this.#messages!;
  }

  get paths(): Paths {
    this.#paths ??= new Paths(this.#workshop!.grammar);
    return this.#paths;
  }

  /** Does what a message asks; what is returned is the answer to a request. */
  async handle(method: string, params: Asked): Promise<unknown> {
    if (method === 'initialize') return await this.#initialize(params);
    if (this.state === 'new') throw new RequestRefused(Refusal.NOT_READY, 'initialize comes first');
    if (this.state === 'shut') throw new RequestRefused(Refusal.REQUEST, 'the server was shut down');
    switch (method) {
      case 'initialized':
        return undefined;
      case 'shutdown':
        for (const timer of this.#timers.values()) clearTimeout(timer);
        this.state = 'shut';
        return null;
      case 'textDocument/didOpen':
        return this.#open(params.get('textDocument'));
      case 'textDocument/didChange':
        return this.#change(params);
      case 'textDocument/didClose':
        return this.#close(params.get('textDocument').get('uri').text);
      case 'textDocument/didSave':
        return this.#later(this.#known(params), 0);
      case 'completionItem/resolve':
        return answersOf.resolve(this, params);
    }
    const answer = Object.hasOwn(answersOf.byMethod, method) ? answersOf.byMethod[method] : undefined;
    if (!answer) throw new RequestRefused(Refusal.METHOD, method);
    const document = this.#known(params);
    // Nothing is said of what is no law, or too large to be read.
    return document ? await answer(this, document, params) : null;
  }

  async #initialize(params: Asked): Promise<InitializeResult> {
    if (this.state !== 'new') throw new RequestRefused(Refusal.REQUEST, 'the server runs already');
    const asked = params.get('initializationOptions').get('language').value ?? params.get('locale').value;
    const tag = typeof asked === 'string' ? asked : this.host.language;
    this.#messages = await messagesIn(languageOf(tag) ?? languageOf(this.host.language) ?? 'en');
    const item = params.get('capabilities').get('textDocument').get('completion').get('completionItem');
    this.taste = { snippets: item.get('snippetSupport').value === true };
    this.#workshop = await openWorkshop();
    this.state = 'running';
    return {
      serverInfo: { name: 'duecourse', version: this.host.version },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: 2, save: true },
        completionProvider: { triggerCharacters: ['.', '(', ','], resolveProvider: true },
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        renameProvider: { prepareProvider: true },
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        documentFormattingProvider: true,
        documentRangeFormattingProvider: true,
        codeActionProvider: { codeActionKinds: ['quickfix'] },
        semanticTokensProvider: {
          legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
          full: true,
        },
      },
    };
  }

  #known(params: Asked): LawDocument | undefined {
    const document = this.documents.get(params.get('textDocument').get('uri').text);
    return document && document.text.length <= MOST_READ ? document : undefined;
  }

  #open(asked: Asked): void {
    const uri = asked.get('uri').text;
    const language = asked.get('languageId').value;
    const file = pathOf(uri);
    if (!file.endsWith('.law.md') && language !== 'duecourse-law') return;
    const text = asked.get('text').text;
    const document = new LawDocument(uri, file, asked.get('version').number, text, this.#workshop!);
    this.documents.set(uri, document);
    this.#later(document, 0);
  }

  #change(params: Asked): void {
    const document = this.documents.get(params.get('textDocument').get('uri').text);
    if (!document) return;
    const changes = params.get('contentChanges').list.map((change) => change.change);
    const version = params.get('textDocument').get('version').value;
    document.change(typeof version === 'number' ? version : document.version + 1, changes);
    // A text that takes long to read is read once the writer rests.
    this.#later(document, Math.min(LATE, Math.max(SOON, document.cost / 4)));
  }

  #close(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    if (this.documents.delete(uri)) this.send('textDocument/publishDiagnostics', { uri, diagnostics: [] });
  }

  #later(document: LawDocument | undefined, wait: number): void {
    if (!document) return;
    const { uri } = document;
    clearTimeout(this.#timers.get(uri));
    const tell = () => {
      this.#timers.delete(uri);
      void this.#tell(document).catch((error: unknown) => this.host.onFault?.(error));
    };
    this.#timers.set(uri, setTimeout(tell, wait));
  }

  /** Tells what is wrong with a text, unless it has changed meanwhile. */
  async #tell(document: LawDocument): Promise<void> {
    const { uri, version } = document;
    const faults = await this.faultsOf(document);
    if (this.documents.get(uri) !== document || document.version !== version) return;
    const diagnostics = faults.map((fault) => shownFault(fault, document, this.messages));
    this.send('textDocument/publishDiagnostics', { uri, version, diagnostics });
  }

  /** What `laws check` tells of the text as it is now. */
  async faultsOf(document: LawDocument) {
    if (document.text.length > MOST_READ)
      return [{ code: 'editor/too-large', severity: 'warning' as const, file: document.file }];
    const { reading } = document;
    if (reading.diagnostics) return reading.diagnostics;
    const found = await this.host.check(reading.dissected, document.file);
    reading.diagnostics = found;
    return found;
  }
}

/** Where a text stands on disk; a text that was never saved has no better name than its address. */
function pathOf(uri: string): string {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : uri;
  } catch {
    return uri;
  }
}
