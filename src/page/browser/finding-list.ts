import {
  FINDING_COLUMNS,
  type FindingColumn,
  FindingIndex,
  type FindingParts,
  findingRow,
  findingView,
  GROUPS,
  h,
  type ListView,
  listAddress,
  listViewIn,
  type Page,
  type Query,
  soleOffice,
  toneIn,
  type UnpackedEvidence,
  WHOLE_LIST,
} from '../view/index.js';
import { CASE, keepDrawn } from './plots.js';
import { all, find, isNarrow, render } from './render.js';
import { drawTimeline } from './timeline.js';

/** Milliseconds after which a reader is not kept waiting by something else. */
const IDLE = 300;

/** Milliseconds after which what was typed is a step of its own. */
const TYPED = 500;

/** The list of the sampled findings: what is shown of it, and which of them are open. */
export class FindingList {
  readonly #page: Page;
  readonly #index: FindingIndex;
  readonly #form = find<HTMLFormElement>('form.filters');
  readonly #open = new Set<string>();
  /** Where a row is a card, fewer are shown at once. */
  readonly #usual: ListView = { ...WHOLE_LIST, size: isNarrow() ? 10 : WHOLE_LIST.size };
  #found: number[] = [];
  #at = 0;
  #sort: FindingColumn | null = null;
  #down = true;
  #last: string | null = null;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(page: Page, evidence: UnpackedEvidence) {
    this.#page = page;
    const { rules } = page.data;
    this.#index = new FindingIndex(
      evidence,
      (rule, verdict) => toneIn(page.data, rules[rule], verdict),
      (rule) => rules[rule]?.suspect === true,
      soleOffice(page.data.report.breakdowns),
    );
    this.#fillChoices();
    this.#listen();
    find('[data-findings]').hidden = false;
    this.#restore(location.hash, []);
    // Only who comes by such an address is led to the list; going back stays where it is.
    if (location.hash.startsWith('#findings?')) find('#findings').scrollIntoView();
    setTimeout(() => this.#index.prepare(), IDLE);
  }

  /** Shows what an address asks for, with these findings open beside the one that it names. */
  #restore(address: string, open: readonly string[]): void {
    const view = listViewIn(address, this.#usual.size);
    this.#setView(view ?? this.#usual);
    find('[data-finding-fault]').hidden = true;
    this.#open.clear();
    for (const id of open) this.#open.add(id);
    this.#find();
    this.#at = this.#within((view?.page ?? 1) - 1);
    if (view?.finding == null) {
      this.#show();
      return;
    }
    this.#openNamed(view.finding);
  }

  #openNamed(id: string): void {
    const place = this.#index.placeOf(id);
    const fault = find('[data-finding-fault]');
    fault.hidden = place !== undefined;
    if (place === undefined) {
      this.#show();
      fault.textContent = this.#page.text('page/not-here', { id });
      fault.scrollIntoView();
      return;
    }
    if (!this.#found.includes(place)) {
      this.#setView(this.#usual);
      this.#find();
    }
    this.#at = Math.floor(this.#found.indexOf(place) / this.#size());
    this.#last = id;
    this.#open.add(id);
    this.#show();
    find(`#open-${id}`).focus({ preventScroll: true });
    find(`#open-${id}`).scrollIntoView({ block: 'start' });
  }

  /** Puts what is shown into the address: it can be passed on, and going back leads here. */
  #step(): void {
    clearTimeout(this.#typing);
    this.#typing = undefined;
    const address = listAddress(this.#view(), this.#usual.size);
    if (address !== location.hash) history.pushState({ open: [...this.#open] }, '', address);
  }

  #view(): ListView {
    const { group, text, verdict, office, month, rule } = this.#query();
    const { rules } = this.#page.data;
    return {
      group,
      text,
      rule: rules[rule]?.name ?? '',
      verdict,
      office,
      month,
      sort: this.#sort,
      down: this.#down,
      page: this.#at + 1,
      size: this.#size(),
      finding: this.#last,
    };
  }

  /** Sets the controls; what none of them offers is not asked for. */
  #setView(view: ListView): void {
    const choose = (id: string, value: string) => {
      const select = find<HTMLSelectElement>(id);
      const known = [...select.options].some((option) => option.value === value && !option.disabled);
      select.value = known ? value : '';
    };
    const rule = this.#page.data.rules.findIndex(({ name }) => name === view.rule);
    find<HTMLInputElement>('#filter-text').value = view.text;
    const groups = all<HTMLInputElement>('[name="group"]');
    const group = groups.some(({ value }) => value === view.group) ? view.group : '';
    for (const radio of groups) radio.checked = radio.value === group;
    choose('#filter-rule', rule < 0 ? '' : String(rule));
    choose('#filter-verdict', view.verdict);
    choose('#filter-office', view.office);
    choose('#filter-month', view.month);
    find<HTMLSelectElement>('#page-size').value = String(view.size);
    [this.#sort, this.#down, this.#last] = [view.sort, view.down, view.finding];
    this.#showSort();
  }

  /** The findings that a print shows in full: those that are open, else the first of the list. */
  printed(most: number): HTMLElement {
    const places = this.#found.filter((i) => this.#open.has(this.#index.findings[i]!.id));
    const box = document.createElement('div');
    if (places.length === 0 && this.#found.length > 0)
      box.append(render(h('h3', {}, this.#page.text('page/printed-annex'))));
    for (const place of places.length > 0 ? [] : this.#found.slice(0, most)) {
      const detail = this.#detail(place, 'print-');
      detail.classList.toggle('long', isLong(this.#partsOf(place)));
      // The list leads to it, as it does to one that is open.
      detail.id = `finding-${this.#index.findings[place]!.id}`;
      if (isBrief(detail)) find('.law', detail).append(...all('.finding > .caveats, .finding > .link', detail));
      drawTimeline(this.#page, find('[data-picture]', detail), CASE, this.#partsOf(place));
      box.append(detail);
    }
    return box;
  }

  #fillChoices(): void {
    const { text, number } = this.#page;
    const fill = (id: string, values: readonly string[], label: (value: string) => string) => {
      const select = find<HTMLSelectElement>(id);
      for (const value of values) select.append(new Option(label(value), value));
      find(id).closest<HTMLElement>('.choice')!.hidden = values.length === 0;
    };
    fill('#filter-verdict', this.#index.verdicts, (verdict) =>
      text('page/counted-option', { name: text(`verdict/${verdict}`), n: number(this.#index.countWith(verdict)) }),
    );
    const named = this.#page.data.report.breakdowns.some((b) => b.by === 'office');
    fill('#filter-office', named ? this.#index.offices : [], (office) => office);
    // Each year before its months.
    const years = [...new Set(this.#index.months.map((month) => month.slice(0, -3)))];
    const inYear = (year: string) => [year, ...this.#index.months.filter((month) => month.slice(0, -3) === year)];
    fill('#filter-month', years.flatMap(inYear), (month) => month);
  }

  #listen(): void {
    this.#form.addEventListener('input', (event) => this.#search((event.target as Element).id === 'filter-text'));
    this.#form.addEventListener('reset', () => setTimeout(() => this.#search()));
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    find('#page-size').addEventListener('change', () => this.#turn(0));
    find('[data-page="back"]').addEventListener('click', () => this.#turn(this.#at - 1));
    find('[data-page="on"]').addEventListener('click', () => this.#turn(this.#at + 1));
    for (const button of all('[data-sort]'))
      button.addEventListener('click', () => this.#sortBy(button.dataset['sort'] as FindingColumn));
    find('[data-rows]').addEventListener('click', (event) => this.#toggle(event));
    document.addEventListener('click', (event) => this.#follow(event));
    addEventListener('popstate', ({ state }) => {
      // Another part of the page is no other list.
      if (location.hash === '' || listViewIn(location.hash) !== null) this.#restore(location.hash, openIn(state));
    });
  }

  #query(): Query {
    const value = (id: string) => find<HTMLSelectElement | HTMLInputElement>(id).value;
    const group = this.#form.querySelector<HTMLInputElement>('[name="group"]:checked')?.value;
    return {
      group: GROUPS.find((known) => known === group) ?? '',
      text: value('#filter-text'),
      rule: value('#filter-rule') === '' ? -1 : Number(value('#filter-rule')),
      verdict: value('#filter-verdict'),
      office: value('#filter-office'),
      month: value('#filter-month'),
      sort: this.#sort,
      down: this.#down,
    };
  }

  #find(): void {
    this.#found = this.#index.select(this.#query());
  }

  /** While somebody types, a step is made when they pause. */
  #search(typed = false): void {
    this.#find();
    this.#at = 0;
    this.#last = null;
    this.#show();
    if (!typed) return this.#step();
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#step(), TYPED);
  }

  #size(): number {
    return Number(find<HTMLSelectElement>('#page-size').value);
  }

  #turn(to: number): void {
    this.#at = this.#within(to);
    this.#last = null;
    this.#show();
    this.#step();
  }

  #within(page: number): number {
    const last = Math.max(0, Math.ceil(this.#found.length / this.#size()) - 1);
    return Math.min(Math.max(page, 0), last);
  }

  #sortBy(column: FindingColumn): void {
    this.#down = this.#sort === column ? !this.#down : column === 'late';
    this.#sort = column;
    this.#showSort();
    this.#search();
  }

  #showSort(): void {
    for (const header of all('[data-column]')) {
      if (header.dataset['column'] === this.#sort)
        header.setAttribute('aria-sort', this.#down ? 'descending' : 'ascending');
      else header.removeAttribute('aria-sort');
    }
  }

  #show(): void {
    const { text, number } = this.#page;
    const [from, size] = [this.#at * this.#size(), this.#size()];
    const rows = this.#found.slice(from, from + size);
    const last = Math.max(0, Math.ceil(this.#found.length / size) - 1);
    const all = this.#index.findings.length;
    const values = {
      found: number(this.#found.length),
      all: number(all),
      from: number(from + 1),
      to: number(from + rows.length),
    };
    find('[data-count]').textContent = text(rows.length === 0 ? 'page/found-none' : 'page/found', values);
    find('[data-printed-rows]').textContent = text('page/printed-rows', values);
    find('[data-page-of]').textContent = text('page/page-of', { page: number(this.#at + 1), pages: number(last + 1) });
    find<HTMLButtonElement>('[data-page="back"]').disabled = this.#at === 0;
    find<HTMLButtonElement>('[data-page="on"]').disabled = this.#at >= last;
    const body = find('[data-rows]');
    body.replaceChildren(
      ...rows.map((place) => {
        const finding = this.#index.findings[place]!;
        return render(findingRow(this.#page, finding, this.#index.limitsOf(place), this.#open.has(finding.id)));
      }),
    );
    for (const place of rows) this.#showDetail(place);
  }

  #showDetail(place: number): void {
    const { id } = this.#index.findings[place]!;
    const row = find(`[data-finding="${id}"]`);
    const isOpen = this.#open.has(id);
    row.classList.toggle('open', isOpen);
    find('a', row).setAttribute('aria-expanded', String(isOpen));
    const next = row.nextElementSibling;
    if (next?.classList.contains('detail')) next.remove();
    if (!isOpen) return;
    const detail = document.createElement('tr');
    detail.className = isLong(this.#partsOf(place)) ? 'detail long' : 'detail';
    detail.setAttribute('role', 'row');
    detail.id = `finding-${id}`;
    const cell = document.createElement('td');
    cell.colSpan = FINDING_COLUMNS.length;
    cell.setAttribute('role', 'cell');
    detail.append(cell);
    row.after(detail);
    cell.append(this.#detail(place, ''));
  }

  /** A prefix keeps ids apart where a finding stands on the page twice. */
  #detail(place: number, prefix: string): HTMLElement {
    const parts = this.#partsOf(place);
    const box = document.createElement('div');
    box.append(render(findingView(this.#page, parts, prefix)));
    const picture = find('[data-picture]', box);
    // Drawn when the place has its width; on paper it is drawn at once.
    if (prefix === '')
      requestAnimationFrame(() => keepDrawn(picture, (width) => drawTimeline(this.#page, picture, width, parts)));
    return box;
  }

  #partsOf(place: number): FindingParts {
    const finding = this.#index.findings[place]!;
    return { finding, rule: this.#page.data.rules[finding.rule]!, ...this.#index.partsOf(place) };
  }

  /** A figure of the page, or another finding, that leads to the list: a step that going back undoes. */
  #follow(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#find"]');
    const address = link?.getAttribute('href') ?? '';
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (event.defaultPrevented || !plain || address === '#findings' || listViewIn(address) === null) return;
    event.preventDefault();
    clearTimeout(this.#typing);
    if (address !== location.hash) history.pushState(null, '', address);
    this.#restore(address, []);
    if (!address.startsWith('#findings')) return;
    find('#findings').scrollIntoView();
    find('#findings-title').focus({ preventScroll: true });
  }

  #toggle(event: Event): void {
    const link = (event.target as Element).closest('tr[data-finding] a');
    const id = link?.closest<HTMLElement>('tr')?.dataset['finding'];
    const place = id === undefined ? undefined : this.#index.placeOf(id);
    if (id === undefined || place === undefined) return;
    event.preventDefault();
    const opens = !this.#open.has(id);
    if (opens) this.#open.add(id);
    else this.#open.delete(id);
    this.#last = opens ? id : null;
    this.#showDetail(place);
    this.#step();
  }
}

/** Lines of events and of working that fit on half a sheet with the rest of a finding. */
const SHORT = 16;

function isLong({ evidence, limits }: FindingParts): boolean {
  const steps = limits.flatMap(({ periods }) => periods.flatMap((period) => period.steps));
  return evidence.events.length + steps.length > SHORT;
}

/** Lines of the article and of what is open that fit beside what is said of a finding and its picture, on paper. */
const BESIDE = 24;
const LETTERS = 48;

function isBrief(box: HTMLElement): boolean {
  const widthOf = (text: string) => [...text].reduce((n, sign) => n + (/\p{Script=Han}/u.test(sign) ? 2 : 1), 0);
  const said = all('.law > p, .gloss > p, .caveats > li', box);
  return said.reduce((lines, { textContent }) => lines + Math.ceil(widthOf(textContent) / LETTERS), 0) <= BESIDE;
}

/** The findings that were open at a step of the history. */
function openIn(state: unknown): readonly string[] {
  const open = typeof state === 'object' && state !== null && 'open' in state ? state.open : [];
  return Array.isArray(open) ? open.filter((id) => typeof id === 'string') : [];
}
