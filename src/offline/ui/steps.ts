import { type Child, el, textIn } from '../../web/index.js';
import { MOST_BYTES } from '../limits.js';
import type { App } from './app.js';
import { bindingName, bindingText, commandLine } from './state.js';

/** A numbered part of the page. */
export function step(id: string, title: string, ...children: readonly Child[]): HTMLElement {
  return el('section', { id, 'aria-labelledby': `${id}-title` }, el('h2', { id: `${id}-title` }, title), ...children);
}

function field(label: string, control: HTMLElement, hint = ''): HTMLElement {
  const id = control.id;
  const note = hint === '' ? null : el('span', { class: 'hint', id: `${id}-hint` }, hint);
  if (note) control.setAttribute('aria-describedby', note.id);
  return el('div', { class: 'field' }, el('label', { for: id }, label), control, note);
}

function menu(
  id: string,
  value: string,
  choices: readonly (readonly [string, string])[],
  onChoice: (v: string) => void,
) {
  const options = choices.map(([v, text]) => el('option', { value: v, selected: v === value }, text));
  const select = el('select', { id }, ...options);
  select.addEventListener('change', () => onChoice(select.value));
  return select;
}

function input(id: string, type: string, value: string, onChoice: (v: string) => void): HTMLInputElement {
  const box = el('input', { id, type, value, autocomplete: 'off' });
  box.addEventListener('change', () => onChoice(box.value));
  return box;
}

function sizeText(bytes: number, language: string): string {
  const [size, unit] = bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(size);
}

/** A button that opens the browser's choice of files; the label is the button, so that it speaks the page's language. */
export function fileButton(
  id: string,
  label: string,
  onChoice: (files: File[]) => void,
  multiple = false,
): HTMLElement {
  const chooser = el('input', { id, type: 'file', multiple });
  chooser.addEventListener('change', () => onChoice([...(chooser.files ?? [])]));
  return el('span', { class: 'chooser' }, chooser, el('label', { for: id }, label));
}

/** Step one: the file. */
export function fileStep(app: App): HTMLElement {
  const { state, say } = app;
  const zone = el(
    'div',
    { class: 'drop' },
    fileButton('files', say('offline/choose'), (files) => void app.choose(files), true),
    el('p', { class: 'hint' }, say('offline/read', { most: sizeText(MOST_BYTES, state.language) })),
  );
  zone.addEventListener('dragover', (event) => {
    event.preventDefault();
    zone.classList.add('over');
  });
  zone.addEventListener('dragleave', () => zone.classList.remove('over'));
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('over');
    void app.choose([...(event.dataTransfer?.files ?? [])]);
  });
  const list = state.files.map((file) => el('li', {}, `${file.name} (${sizeText(file.size, state.language)})`));
  return step(
    'file',
    say('offline/step-file'),
    zone,
    state.refused && el('p', { class: 'fault', role: 'alert' }, say(state.refused.code, state.refused.data)),
    list.length > 0 && el('ul', { class: 'files' }, ...list),
    el(
      'details',
      {},
      el('summary', {}, say('offline/how-read')),
      el(
        'div',
        { class: 'fields' },
        field(
          say('offline/sheet'),
          input('sheet', 'text', state.sheet, (v) => app.set({ sheet: v }, true)),
        ),
        field(
          say('offline/encoding'),
          menu(
            'encoding',
            state.encoding,
            [
              ['', say('offline/found')],
              ...['utf-8', 'gb18030', 'utf-16le', 'windows-1252'].map((e) => [e, e] as const),
            ],
            (v) => app.set({ encoding: v }, true),
          ),
        ),
        field(
          say('offline/dates'),
          menu(
            'dates',
            state.dates,
            [
              ['', say('offline/found')],
              ['ymd', say('offline/ymd')],
              ['dmy', say('offline/dmy')],
              ['mdy', say('offline/mdy')],
            ],
            (v) => app.set({ dates: v }, true),
          ),
        ),
      ),
    ),
  );
}

/** Step two: the law. */
export function lawStep(app: App): HTMLElement {
  const { state, say } = app;
  const laws = (state.shelf?.laws ?? []).map(({ id, titles }) => {
    return [id, `${textIn(titles, state.language)} (${id})`] as const;
  });
  const choice = menu('law', state.law, [['', say('offline/choose-law')], ...laws], (law) => app.set({ law }, true));
  return step('statute', say('offline/step-law'), field(say('offline/law'), choice));
}

/** Step four: up to when the file is complete, and the check. */
export function checkStep(app: App): HTMLElement {
  const { state, say } = app;
  const ready = state.files.length > 0 && state.law !== '' && bindingText(state) !== null && state.busy === null;
  const at = input('at', 'date', state.at, (v) => app.set({ at: v }));
  return step(
    'check',
    say('offline/step-check'),
    field(say('offline/at'), at, say('offline/at-hint')),
    el(
      'p',
      { class: 'row' },
      el('button', { id: 'go', class: 'main', disabled: !ready, onclick: () => app.check() }, say('offline/go')),
      state.busy !== null && el('button', { id: 'cancel', onclick: () => app.cancel() }, say('offline/cancel')),
    ),
    el(
      'details',
      {},
      el('summary', {}, say('offline/by-command')),
      el('pre', { id: 'command', tabindex: 0 }, commandLine(state)),
      el('p', { class: 'hint' }, say('offline/by-command-hint', { file: bindingName(state) })),
    ),
    keyField(app),
  );
}

function keyField({ say, useKey }: App): HTMLElement {
  return el(
    'details',
    { id: 'masks' },
    el('summary', {}, say('offline/masks')),
    el('p', { class: 'hint' }, say('offline/masks-hint')),
    fileButton('key', say('offline/key'), ([file]) => void useKey(file)),
  );
}
