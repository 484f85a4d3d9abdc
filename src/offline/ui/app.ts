import { download, el, languageMenu, packedBytes, type Say, TaskWorker, wordsIn } from '../../web/index.js';
import { refusalOf } from '../limits.js';
import type { Answer, Answers, Reply, Task } from '../protocol.js';
import { mappingStep } from './mapping-step.js';
import { reportStep } from './report-step.js';
import { bindingName, bindingText, logWords, NO_ANSWERS, newState, type State } from './state.js';
import { checkStep, fileStep, lawStep } from './steps.js';

const KEY_LENGTH = 32;
const TYPES = {
  csv: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

type Ask = <K extends keyof Answer>(
  what: K,
  task: Task & { readonly do: K },
  along?: readonly Transferable[],
) => Promise<Answer[K]>;

/** The page: its state, what changes it, and its parts, each drawn anew where what it shows has changed. */
export class App {
  readonly state: State;
  say: Say;
  #key = crypto.getRandomValues(new Uint8Array(KEY_LENGTH));
  readonly #worker: TaskWorker<Task, Reply>;
  #address: string | null = null;
  #turn = 0;
  #focus = '';
  readonly #status = el('p', { id: 'status', role: 'status', 'aria-live': 'polite' });

  constructor(
    private readonly root: HTMLElement,
    script: string,
    language: State['language'],
  ) {
    this.state = newState(language);
    this.say = wordsIn(language);
    this.#worker = new TaskWorker(script, (reply) => {
      if (reply.is === 'progress') this.#status.textContent = reply.text;
    });
  }

  get openBinding(): boolean {
    return document.querySelector<HTMLDetailsElement>('#binding-file')?.open ?? false;
  }

  async start(): Promise<void> {
    this.draw();
    await this.#begin();
    this.draw();
  }

  async #begin(): Promise<void> {
    const disk = packedBytes('disk').buffer;
    this.state.shelf = await this.#ask('start', { do: 'start', disk, key: this.#key }, [disk]);
  }

  /** Takes files, or says why not. */
  async choose(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    const refused = await refusalOf(files);
    Object.assign(this.state, { files: refused ? [] : files, refused, own: null });
    this.#lookAgain();
  }

  /** Changes what was chosen; `looks`: so that the file has to be looked at anew. */
  set(part: Partial<State>, looks = false): void {
    Object.assign(this.state, part);
    if (looks) this.#lookAgain();
    else this.draw();
  }

  #lookAgain(): void {
    Object.assign(this.state, { mapping: null, answers: NO_ANSWERS, fault: null, made: null });
    this.draw();
    void this.#look();
  }

  /** What is likely to be what. A binding of one's own goes before it, and needs none. */
  async #look(): Promise<void> {
    const { state } = this;
    if (state.files.length === 0 || state.law === '' || state.own !== null) return;
    await this.#busy('looking', async (ask) => {
      await this.#send(ask);
      const words = [state.law, ...state.files.map((f) => f.name), ...logWords(state), '--lang', state.language];
      const { mapping, told } = await ask('propose', { do: 'propose', words });
      Object.assign(state, { mapping, fault: mapping === null ? told : null });
    });
  }

  answerEvent(label: string, event: string | null): void {
    const { answers } = this.state;
    void this.#answer({ ...answers, events: { ...answers.events, [label]: event } });
  }

  answerAttribute(label: string, name: string, column: string | null): void {
    const { answers } = this.state;
    const attributes = { ...answers.attributes, [label]: { ...answers.attributes[label], [name]: column } };
    void this.#answer({ ...answers, attributes });
  }

  answerCase(caseColumn: string | null): void {
    void this.#answer({ ...this.state.answers, caseColumn });
  }

  answerOffice(office: string | null): void {
    void this.#answer({ ...this.state.answers, office });
  }

  async #answer(answers: Answers): Promise<void> {
    const { state } = this;
    state.answers = answers;
    state.mapping = await this.#ask('answer', { do: 'answer', answers, language: state.language });
    this.draw();
  }

  useBinding(own: State['own']): void {
    this.state.own = own;
    this.draw();
    if (own === null && this.state.mapping === null) void this.#look();
  }

  async loadBinding(file: File | undefined): Promise<void> {
    if (file !== undefined) this.useBinding({ name: file.name, text: await file.text() });
  }

  readonly useKey = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const key = new Uint8Array(await file.arrayBuffer());
    if (key.length === KEY_LENGTH) {
      this.#key = key;
      this.#worker.stop();
      await this.#begin();
      this.#status.textContent = this.say('offline/key-taken');
    } else this.set({ fault: this.say('offline/bad-key', { bytes: key.length }) });
  };

  check(): void {
    const { state } = this;
    void this.#busy('checking', async (ask) => {
      await this.#send(ask);
      const words = ['check', ...state.files.map((f) => f.name), '--law', state.law, '--bind', bindingName(state)];
      if (state.at !== '') words.push('--at', state.at);
      words.push(...logWords(state), '--lang', state.language);
      const { exit, told, file } = await ask('run', { do: 'run', ...toFile(words, 'html') });
      const html = file === null ? null : new TextDecoder().decode(file);
      state.fault = html === null ? told || this.say('offline/broken', { what: String(exit) }) : null;
      state.made = html === null ? null : { html, address: this.#keep(html), words, told };
    });
  }

  /** A report gets an address of its own, at which links within it work; the one before is given up. */
  #keep(html: string): string {
    if (this.#address !== null) URL.revokeObjectURL(this.#address);
    this.#address = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
    return this.#address;
  }

  /** The findings in another form, made anew. */
  save(form: keyof typeof TYPES): void {
    const { made } = this.state;
    if (made === null) return;
    void this.#busy('writing', async (ask) => {
      await this.#send(ask);
      const { file, told } = await ask('run', { do: 'run', ...toFile(made.words, form) });
      if (file === null) this.state.fault = told;
      else download(`findings.${form}`, file as Uint8Array<ArrayBuffer>, TYPES[form]);
    });
  }

  /** Ends what is being done. */
  cancel(): void {
    this.#turn++;
    this.#worker.stop();
    this.state.busy = null;
    this.draw();
    void this.#begin().then(() => {
      this.#status.textContent = this.say('offline/cancelled');
    });
  }

  /** Puts files and binding where the command finds them. */
  async #send(ask: Ask): Promise<void> {
    const { state } = this;
    const files = await Promise.all(
      state.files.map(async (file) => ({ name: file.name, bytes: await file.arrayBuffer() })),
    );
    const text = bindingText(state);
    if (text !== null) files.push({ name: bindingName(state), bytes: new TextEncoder().encode(text).buffer });
    await ask(
      'open',
      { do: 'open', files },
      files.map(({ bytes }) => bytes),
    );
  }

  /** Does a piece of work that can be cancelled: from then on it asks for nothing more, and nobody waits for it. */
  async #busy(busy: NonNullable<State['busy']>, work: (ask: Ask) => Promise<void>): Promise<void> {
    const { state } = this;
    this.#turn++;
    const turn = this.#turn;
    const ask: Ask = (...asked) => (turn === this.#turn ? this.#ask(...asked) : new Promise(() => {}));
    Object.assign(state, { busy, fault: null });
    this.draw();
    this.#status.textContent = this.say(`offline/${busy}`);
    try {
      await work(ask);
      this.#status.textContent = this.say(state.fault === null ? 'offline/done' : 'offline/not-done');
    } catch (error) {
      state.fault = this.say('offline/broken', { what: error instanceof Error ? error.message : '' });
    }
    state.busy = null;
    this.draw();
  }

  async #ask<K extends keyof Answer>(_: K, task: Task & { readonly do: K }, along: readonly Transferable[] = []) {
    const reply = await this.#worker.ask(task, along);
    if (reply.is === 'done') return reply.value as Answer[K];
    throw new Error(reply.is === 'failed' ? reply.what : reply.is);
  }

  /** Draws everything, and puts the focus back where it was. */
  draw(): void {
    const { state, say } = this;
    // What is disabled while something is done gets its focus back afterwards.
    this.#focus = document.activeElement?.id || this.#focus;
    document.documentElement.lang = state.language;
    document.title = say('offline/title');
    const languages = languageMenu(state.language, say('offline/language'), (language) => {
      this.say = wordsIn(language);
      this.set({ language });
    });
    const frame = document.querySelector<HTMLIFrameElement>('#frame');
    const report = reportStep(this);
    // A report that is shown stays as it is, with whatever was opened in it.
    const shown = report.querySelector('iframe');
    const keeps = frame !== null && shown !== null && frame.src === shown.src;
    const head = el(
      'header',
      {},
      el('div', { class: 'row' }, el('h1', {}, say('offline/title')), languages),
      el('p', {}, say('offline/about')),
    );
    const parts = [fileStep(this), lawStep(this), mappingStep(this), checkStep(this)];
    if (keeps && this.root.childElementCount > 0) this.#replaceAbove(head, parts, report);
    else this.root.replaceChildren(head, el('main', { id: 'content' }, ...parts, this.#status, report), this.#foot());
    if (this.#focus !== '') document.getElementById(this.#focus)?.focus();
  }

  #replaceAbove(head: HTMLElement, parts: readonly HTMLElement[], report: HTMLElement): void {
    this.root.querySelector('header')!.replaceWith(head);
    for (const part of parts) document.getElementById(part.id)!.replaceWith(part);
    const old = document.getElementById('report')!;
    for (const child of [...old.children]) if (child.id !== 'frame') child.remove();
    old.prepend(...[...report.children].filter((child) => child.id !== 'frame'));
  }

  #foot(): HTMLElement {
    return el('footer', {}, this.say('offline/foot', { version: this.state.shelf?.version ?? '' }));
  }
}

function toFile(words: readonly string[], form: string): { words: readonly string[]; out: string } {
  const out = `/out/findings.${form}`;
  return { words: [...words, '--format', form, '--out', out], out };
}
