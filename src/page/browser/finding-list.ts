import {
  type FindingColumn,
  FindingIndex,
  type FindingParts,
  findingRow,
  findingView,
  h,
  type Page,
  type Query,
  type UnpackedEvidence,
} from '../view/index.js';
import { keepDrawn } from './plots.js';
import { all, find, render } from './render.js';
import { drawTimeline } from './timeline.js';

/** Width of a picture on paper, in points of the screen. */
const PAPER = 400;

/** Milliseconds after which a reader is not kept waiting by something else. */
const IDLE = 300;

const HASH = /^#finding-([\w-]+)$/;

/** The list of the sampled findings: what is shown of it, and which of them are open. */
export class FindingList {
  readonly #page: Page;
  readonly #index: FindingIndex;
  readonly #form = find<HTMLFormElement>('form.filters');
  readonly #open = new Set<string>();
  #found: number[] = [];
  #at = 0;
  #sort: FindingColumn | null = null;
  #down = true;

  constructor(page: Page, evidence: UnpackedEvidence) {
    this.#page = page;
    const { verdicts, rules } = page.data;
    const adverse = new Set<string>(verdicts.filter(({ tone }) => tone === 'adverse').map(({ name }) => name));
    this.#index = new FindingIndex(
      evidence,
      (verdict) => adverse.has(verdict),
      (rule) => rules[rule]?.suspect === true,
    );
    this.#fillChoices();
    this.#listen();
    find('[data-findings]').hidden = false;
    this.#search();
    this.openNamed();
    setTimeout(() => this.#index.prepare(), IDLE);
  }

  /** Opens the finding that the address names. */
  openNamed(): void {
    const id = HASH.exec(location.hash)?.[1];
    if (id === undefined) return;
    const place = this.#index.placeOf(id);
    const fault = find('[data-finding-fault]');
    fault.hidden = place !== undefined;
    if (place === undefined) {
      fault.textContent = this.#page.text('page/not-here', { id });
      fault.scrollIntoView();
      return;
    }
    if (!this.#found.includes(place)) {
      this.#form.reset();
      this.#search();
    }
    this.#at = Math.floor(this.#found.indexOf(place) / this.#size());
    this.#open.add(id);
    this.#show();
    find(`#open-${id}`).focus({ preventScroll: true });
    find(`#open-${id}`).scrollIntoView({ block: 'start' });
  }

  /** The findings that a print shows in full: those that are open, else the first of the list. */
  printed(most: number): HTMLElement {
    const places = this.#found.filter((i) => this.#open.has(this.#index.findings[i]!.id));
    const box = document.createElement('div');
    if (places.length === 0 && this.#found.length > 0)
      box.append(render(h('h3', {}, this.#page.text('page/printed-annex'))));
    for (const place of places.length > 0 ? [] : this.#found.slice(0, most)) {
      const detail = this.#detail(place, 'print-');
      drawTimeline(this.#page, find('[data-picture]', detail), PAPER, this.#partsOf(place));
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
    fill('#filter-verdict', this.#index.verdicts, (verdict) => text(`verdict/${verdict}`));
    const named = this.#page.data.report.breakdowns.some((b) => b.by === 'office');
    fill('#filter-office', named ? this.#index.offices : [], (office) => office);
    // Each year before its months.
    const years = [...new Set(this.#index.months.map((month) => month.slice(0, -3)))];
    const inYear = (year: string) => [year, ...this.#index.months.filter((month) => month.slice(0, -3) === year)];
    fill('#filter-month', years.flatMap(inYear), (month) => month);
    for (const option of find<HTMLSelectElement>('#filter-rule').options) {
      if (option.value === '') continue;
      const n = this.#index.countOf(Number(option.value));
      option.hidden = n === 0;
      option.disabled = n === 0;
      option.textContent = text('page/counted-option', { name: option.textContent ?? '', n: number(n) });
    }
    find<HTMLSelectElement>('#page-size').value = '25';
  }

  #listen(): void {
    this.#form.addEventListener('input', () => this.#search());
    this.#form.addEventListener('reset', () => setTimeout(() => this.#search()));
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    find('#page-size').addEventListener('change', () => this.#turn(0));
    find('[data-page="back"]').addEventListener('click', () => this.#turn(this.#at - 1));
    find('[data-page="on"]').addEventListener('click', () => this.#turn(this.#at + 1));
    for (const button of all('[data-sort]'))
      button.addEventListener('click', () => this.#sortBy(button.dataset['sort'] as FindingColumn));
    find('[data-rows]').addEventListener('click', (event) => this.#toggle(event));
    addEventListener('hashchange', () => this.openNamed());
  }

  #query(): Query {
    const value = (id: string) => find<HTMLSelectElement | HTMLInputElement>(id).value;
    return {
      text: value('#filter-text'),
      rule: value('#filter-rule') === '' ? -1 : Number(value('#filter-rule')),
      verdict: value('#filter-verdict'),
      office: value('#filter-office'),
      month: value('#filter-month'),
      sort: this.#sort,
      down: this.#down,
    };
  }

  #search(): void {
    this.#found = this.#index.select(this.#query());
    this.#at = 0;
    this.#show();
  }

  #size(): number {
    return Number(find<HTMLSelectElement>('#page-size').value);
  }

  #turn(to: number): void {
    const last = Math.max(0, Math.ceil(this.#found.length / this.#size()) - 1);
    this.#at = Math.min(Math.max(to, 0), last);
    this.#show();
  }

  #sortBy(column: FindingColumn): void {
    this.#down = this.#sort === column ? !this.#down : column === 'late';
    this.#sort = column;
    for (const header of all('[data-column]')) {
      if (header.dataset['column'] === column)
        header.setAttribute('aria-sort', this.#down ? 'descending' : 'ascending');
      else header.removeAttribute('aria-sort');
    }
    this.#search();
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
    detail.className = 'detail';
    detail.id = `finding-${id}`;
    const cell = document.createElement('td');
    cell.colSpan = 6;
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

  #toggle(event: Event): void {
    const link = (event.target as Element).closest('tr[data-finding] a');
    const id = link?.closest<HTMLElement>('tr')?.dataset['finding'];
    const place = id === undefined ? undefined : this.#index.placeOf(id);
    if (id === undefined || place === undefined) return;
    event.preventDefault();
    const opens = !this.#open.has(id);
    if (opens) this.#open.add(id);
    else this.#open.delete(id);
    // The address can be passed on, without a jump; going back leads to the list, not out of the report.
    if (opens) history.pushState(null, '', `#finding-${id}`);
    else history.replaceState(null, '', '#findings');
    this.#showDetail(place);
  }
}
