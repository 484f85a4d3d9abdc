/** Columns by which the list can be sorted. */
export const FINDING_COLUMNS = ['case', 'rule', 'verdict', 'event', 'due', 'late'] as const;
export type FindingColumn = (typeof FINDING_COLUMNS)[number];

/** Findings by what they say of whom: all that is adverse, what offices broke, what parties did too late, what cannot be told. */
export const GROUPS = ['adverse', 'office', 'party', 'unknown'] as const;
export type Group = (typeof GROUPS)[number] | '';

/** What is shown of the list, as far as it can be passed on: filters by their values, so that they mean the same in another report. */
export interface ListView {
  readonly group: Group;
  readonly text: string;
  /** Name of a rule. */
  readonly rule: string;
  readonly verdict: string;
  readonly office: string;
  readonly month: string;
  readonly sort: FindingColumn | null;
  readonly down: boolean;
  /** From 1. */
  readonly page: number;
  readonly size: number;
  /** Id of the finding that was opened last. */
  readonly finding: string | null;
}

export const PAGE_SIZES: readonly number[] = [10, 25, 50, 100];

export const WHOLE_LIST: ListView = {
  group: '',
  text: '',
  rule: '',
  verdict: '',
  office: '',
  month: '',
  sort: null,
  down: true,
  page: 1,
  size: 25,
  finding: null,
};

const FILTERS = ['group', 'text', 'rule', 'verdict', 'office', 'month'] as const;
const ADDRESS = /^#find(?:ings|ing-([\w-]+))(?:\?(.*))?$/s;

/**
 * `#findings`, `#finding-ID`, each with what is not as in the whole list: `#findings?verdict=late&page=2`. `usual`: rows on a page
 * where the address names none; other than elsewhere, they are always named.
 */
export function listAddress(view: ListView, usual = WHOLE_LIST.size): string {
  const query = new URLSearchParams();
  for (const name of FILTERS) if (view[name] !== '') query.set(name, view[name]);
  if (view.sort !== null) query.set('sort', `${view.sort}-${view.down ? 'down' : 'up'}`);
  if (view.page !== WHOLE_LIST.page) query.set('page', String(view.page));
  if (view.size !== WHOLE_LIST.size || usual !== WHOLE_LIST.size) query.set('size', String(view.size));
  const place = view.finding === null ? '#findings' : `#finding-${view.finding}`;
  const asked = query.toString();
  return asked === '' ? place : `${place}?${asked}`;
}

/** What an address asks for; null where it is not one of the list. What it says in a way that is not known it does not say. */
export function listViewIn(address: string, usual = WHOLE_LIST.size): ListView | null {
  const found = ADDRESS.exec(address);
  if (found === null) return null;
  const query = new URLSearchParams(found[2] ?? '');
  const [, column, direction] = /^(\w+)-(down|up)$/.exec(query.get('sort') ?? '') ?? [];
  const sort = FINDING_COLUMNS.find((known) => known === column) ?? null;
  const page = Number(query.get('page') ?? 1);
  const size = Number(query.get('size'));
  return {
    ...Object.fromEntries(FILTERS.map((name) => [name, query.get(name) ?? ''])),
    group: GROUPS.find((known) => known === query.get('group')) ?? '',
    sort,
    down: sort === null || direction === 'down',
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
    size: PAGE_SIZES.includes(size) ? size : usual,
    finding: found[1] ?? null,
  } as ListView;
}
