import { download, el, textIn } from '../../web/index.js';
import type { LabelRow, Likely, Mapping } from '../protocol.js';
import type { App } from './app.js';
import { bindingName, bindingText } from './state.js';
import { fileButton, step } from './steps.js';

/** Step three: which column or label of the file is which event of the law. */
export function mappingStep(app: App): HTMLElement {
  const { state, say } = app;
  const { mapping, own } = state;
  return step(
    'mapping',
    say('offline/step-mapping'),
    own !== null
      ? el('p', {}, say('offline/own-binding', { name: own.name }), ' ', backButton(app))
      : mapping === null
        ? el('p', { class: 'hint' }, say('offline/mapping-first'))
        : el('div', {}, ...menus(app, mapping)),
    bindingFile(app),
  );
}

function backButton(app: App): HTMLElement {
  return el('button', { onclick: () => app.useBinding(null) }, app.say('offline/menus-again'));
}

function menus(app: App, mapping: Mapping): HTMLElement[] {
  const { say, state } = app;
  const percent = new Intl.NumberFormat(state.language, { style: 'percent' }).format(mapping.covered);
  const rows = mapping.labels.map((row, i) => labelRow(app, mapping, row, i));
  const head = [mapping.isTable ? 'offline/column' : 'offline/label', 'offline/cells', 'offline/event'];
  return [
    el('p', { class: 'hint' }, say('offline/mapping-hint', { percent })),
    el(
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': say('offline/names') },
      el(
        'table',
        {},
        el('thead', {}, el('tr', {}, ...head.map((code) => el('th', { scope: 'col' }, say(code))))),
        el('tbody', {}, ...rows),
      ),
    ),
    el('div', { class: 'fields' }, ...(mapping.isTable ? [caseMenu(app, mapping)] : []), officeMenu(app, mapping)),
  ];
}

function labelRow(app: App, mapping: Mapping, row: LabelRow, i: number): HTMLElement {
  const { say, state } = app;
  const titled = (name: string) => {
    const texts = mapping.events.find((event) => event.name === name)?.texts ?? {};
    const text = textIn(texts, state.language);
    return text === '' ? name : `${text} (${name})`;
  };
  const rest = mapping.events.map(({ name }) => name).filter((name) => !row.likely.some((l) => l.name === name));
  const id = `label-${i}`;
  const select = chooser(app, id, row.event, row.likely, rest, titled, (event) => app.answerEvent(row.label, event));
  const offered = row.event === null ? row.likely[0] : undefined;
  const attributes = row.event === null ? [] : row.attributes.filter((a) => a.likely.length > 0);
  return el(
    'tr',
    {},
    el('th', { scope: 'row' }, el('label', { for: id }, row.label)),
    el('td', { class: 'number' }, new Intl.NumberFormat(state.language).format(row.count)),
    el(
      'td',
      {},
      select,
      offered !== undefined && offered.score >= 0.3
        ? el(
            'span',
            { class: 'hint' },
            say('offline/perhaps', { event: titled(offered.name), score: offered.score.toFixed(2) }),
          )
        : null,
      ...attributes.map((attribute, a) => {
        const own = `${id}-${a}`;
        const menu = chooser(
          app,
          own,
          attribute.column,
          attribute.likely,
          [],
          (name) => name,
          (column) => app.answerAttribute(row.label, attribute.name, column),
        );
        return el('div', { class: 'attribute' }, el('label', { for: own }, attribute.name), menu);
      }),
    ),
  );
}

function chooser(
  { say }: App,
  id: string,
  chosen: string | null,
  likely: readonly Likely[],
  rest: readonly string[],
  titled: (name: string) => string,
  onChoice: (name: string | null) => void,
): HTMLSelectElement {
  const option = (name: string, text: string) => el('option', { value: name, selected: name === chosen }, text);
  const first = likely.map(({ name, score }) => option(name, `${titled(name)} ${score.toFixed(2)}`));
  const select = el(
    'select',
    { id },
    el('option', { value: '', selected: chosen === null }, say('offline/none')),
    first.length > 0 && el('optgroup', { label: say('offline/likely') }, ...first),
    rest.length > 0 &&
      el('optgroup', { label: say('offline/others') }, ...rest.map((name) => option(name, titled(name)))),
  );
  select.addEventListener('change', () => onChoice(select.value === '' ? null : select.value));
  return select;
}

function caseMenu(app: App, { columns, caseColumn }: Mapping): HTMLElement {
  const select = chooser(
    app,
    'case',
    caseColumn,
    [],
    columns,
    (c) => c,
    (column) => app.answerCase(column),
  );
  return el('div', { class: 'field' }, el('label', { for: 'case' }, app.say('offline/case')), select);
}

function officeMenu(app: App, { columns, office }: Mapping): HTMLElement {
  const select = chooser(
    app,
    'office',
    office,
    [],
    columns,
    (c) => c,
    (column) => app.answerOffice(column),
  );
  return el('div', { class: 'field' }, el('label', { for: 'office' }, app.say('offline/office')), select);
}

/** The binding as a file: to keep, to take up again, and to be written by hand where menus do not reach. */
function bindingFile(app: App): HTMLElement {
  const { say, state } = app;
  const text = bindingText(state);
  const area = el('textarea', {
    id: 'yaml',
    rows: 14,
    spellcheck: 'false',
    wrap: 'off',
    'aria-label': say('offline/as-text'),
  });
  area.value = text ?? '';
  const save = () => download(bindingName(state), bindingText(state) ?? '', 'application/yaml');
  return el(
    'details',
    { id: 'binding-file', open: app.openBinding },
    el('summary', {}, say('offline/binding-file')),
    el(
      'p',
      { class: 'row' },
      el('button', { id: 'save', disabled: text === null, onclick: save }, say('offline/save-binding')),
      fileButton('binding', say('offline/load-binding'), ([file]) => void app.loadBinding(file)),
    ),
    text !== null && el('p', { class: 'hint' }, say('offline/as-text-hint')),
    text !== null && area,
    text !== null &&
      el(
        'button',
        { id: 'take', onclick: () => app.useBinding({ name: bindingName(state), text: area.value }) },
        say('offline/take-text'),
      ),
  );
}
