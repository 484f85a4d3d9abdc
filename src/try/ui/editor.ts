import type { Told } from '../../api/index.js';
import type { Language } from '../../messages/index.js';
import { el, languageMenu, type Say, TaskWorker, wordsIn } from '../../web/index.js';
import { type Calendars, MATTER_FILE, type Outcome, type Reply, type Task } from '../protocol.js';

/** Milliseconds of quiet before what was typed is read. */
const QUIET = 120;

/** Two texts, and beside them what they come to: worked out anew as one types, while the page stays alive. */
export class Editor {
  #language: Language;
  #say: Say;
  readonly #worker: TaskWorker<Task, Reply>;
  readonly #law = area('law');
  readonly #matter = area('matter');
  readonly #told = el('div', { id: 'told', role: 'status', 'aria-live': 'polite' });
  readonly #standing = el('pre', { id: 'standing', tabindex: 0 });
  readonly #rules = el('dl', { id: 'rules' });
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asks = false;
  #again = false;

  constructor(
    private readonly root: HTMLElement,
    script: string,
    language: Language,
    { law, matter }: { readonly law: string; readonly matter: string },
  ) {
    this.#language = language;
    this.#say = wordsIn(language);
    this.#worker = new TaskWorker(script, () => {});
    this.#law.value = law;
    this.#matter.value = matter;
    for (const text of [this.#law, this.#matter]) text.addEventListener('input', () => this.#typed());
  }

  async start(calendars: Calendars): Promise<void> {
    this.#draw();
    await this.#worker.ask({ do: 'start', calendars });
    await this.#ask();
  }

  #typed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), QUIET);
  }

  /** One question at a time; what was typed meanwhile is asked once, as it then stands. */
  async #ask(): Promise<void> {
    if (this.#asks) {
      this.#again = true;
      return;
    }
    this.#asks = true;
    const [law, matter] = [this.#law.value, this.#matter.value];
    const reply = await this.#worker.ask({ do: 'ask', law, matter, language: this.#language, width: this.#width() });
    this.#asks = false;
    if (reply.is === 'done' && reply.value !== null) this.#show(reply.value);
    else if (reply.is === 'failed') this.#told.replaceChildren(this.#say('try/broken', { what: reply.what }));
    if (this.#again) {
      this.#again = false;
      await this.#ask();
    }
  }

  /** Signs that fit on a line. */
  #width(): number {
    const probe = el('span', {}, '0'.repeat(50));
    this.#standing.append(probe);
    const sign = probe.getBoundingClientRect().width / 50;
    probe.remove();
    return Math.max(30, Math.floor((this.#standing.clientWidth - 32) / sign));
  }

  #show({ told, standing, rules, examples }: Outcome): void {
    const say = this.#say;
    const { all, failed } = examples;
    const wrong = failed.map(({ title, line }) =>
      this.#place(`${say('try/example-fails', { title })}`, 'law', line, 1),
    );
    const lines = [...told.map((t) => this.#diagnostic(t)), ...wrong];
    const good = standing === null ? say('try/not-read') : say('try/good', { all });
    this.#told.replaceChildren(
      lines.length === 0 ? el('p', {}, good) : el('ul', { class: 'told' }, ...lines.map((line) => el('li', {}, line))),
    );
    // What was worked out before stays, pale, while a text cannot be read.
    this.#standing.classList.toggle('old', standing === null);
    if (standing !== null) this.#standing.textContent = standing;
    if (rules.length > 0)
      this.#rules.replaceChildren(
        ...rules.flatMap(({ name, sentence }) => [el('dt', {}, name), el('dd', {}, sentence)]),
      );
  }

  #diagnostic({ severity, text, file, line, column }: Told): HTMLElement {
    const where = file === MATTER_FILE ? 'matter' : 'law';
    return this.#place(`${this.#say(`try/${severity}`)} ${text}`, where, line ?? 1, column ?? 1);
  }

  /** A line that leads to its place in a text. */
  #place(text: string, where: 'law' | 'matter', line: number, column: number): HTMLElement {
    const go = () => select(where === 'law' ? this.#law : this.#matter, line, column);
    return el(
      'span',
      {},
      el('button', { class: 'place', onclick: go }, `${this.#say(`try/${where}`)} ${line}:${column}`),
      ` ${text}`,
    );
  }

  #draw(): void {
    const say = this.#say;
    document.documentElement.lang = this.#language;
    document.title = say('try/title');
    const languages = languageMenu(this.#language, say('offline/language'), (language) => {
      this.#language = language;
      this.#say = wordsIn(language);
      this.#draw();
      document.getElementById('language')?.focus();
      void this.#ask();
    });
    const part = (id: string, title: string, ...children: HTMLElement[]) =>
      el('section', { 'aria-labelledby': `${id}-title` }, el('h2', { id: `${id}-title` }, title), ...children);
    this.#law.setAttribute('aria-labelledby', 'law-title');
    this.#matter.setAttribute('aria-labelledby', 'matter-title');
    this.root.replaceChildren(
      el(
        'header',
        {},
        el('div', { class: 'row' }, el('h1', {}, say('try/title')), languages),
        el('p', {}, say('try/about')),
      ),
      el(
        'main',
        { class: 'two' },
        el('div', {}, part('law', say('try/law'), this.#law), part('matter', say('try/matter'), this.#matter)),
        el(
          'div',
          {},
          part('told', say('try/told'), this.#told),
          part('standing', say('try/standing'), this.#standing),
          part('rules', say('try/rules'), this.#rules),
        ),
      ),
    );
  }
}

function area(id: string): HTMLTextAreaElement {
  return el('textarea', { id, spellcheck: 'false', wrap: 'off', rows: id === 'law' ? 24 : 10, autocapitalize: 'off' });
}

/** Puts the cursor at a place, and the place in sight. */
function select(text: HTMLTextAreaElement, line: number, column: number): void {
  const lines = text.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const at = start + column - 1;
  text.focus();
  text.setSelectionRange(at, Math.min(text.value.length, Math.max(at + 1, start + (lines[line - 1]?.length ?? 0))));
  text.scrollTop = (text.scrollHeight * Math.max(0, line - 4)) / lines.length;
}
