/** What a name stands for. `word` is no name of the law's but one of the language's. */
export type NameKind =
  | 'event'
  | 'attribute'
  | 'fact'
  | 'table'
  | 'clock'
  | 'reading'
  | 'option'
  | 'rule'
  | 'variable'
  | 'assumption'
  | 'row'
  | 'cause'
  | 'word';

export interface Place {
  /** What a name here may be; the first that the law has is meant. */
  readonly of: readonly NameKind[];
  /** It is named here for the first time. */
  readonly declares?: true;
  /** Words of the language that may stand here. */
  readonly words?: readonly string[];
}

export const AGGREGATES = ['count', 'sum', 'first', 'last', 'min', 'max', 'distinct'];
export const FUNCTIONS = [...AGGREGATES, 'size', 'days', 'actors', 'offices', 'values'];
export const TYPES = ['text', 'number', 'money', 'date', 'boolean', 'list'];
export const LANGUAGES = ['en', 'zh', 'it'];
const UNITS = ['days', 'months', 'years', 'weeks', 'hours', 'minutes', 'day', 'month', 'year', 'week', 'hour'];
const SIDES = ['office', 'party'];
const declares = (kind: NameKind): Place => ({ of: [kind], declares: true });
const one = (...of: NameKind[]): Place => ({ of });
const word = (...words: string[]): Place => ({ of: ['word'], words });

/** Every place of the grammar where a name stands, by rule and property. */
export const PLACES: Readonly<Record<string, Place>> = {
  'EventDeclaration.name': declares('event'),
  'EventDeclaration.side': word(...SIDES, 'law'),
  'Translation.language': word(...LANGUAGES),
  'AttributeDeclaration.name': declares('attribute'),
  'AttributeDeclaration.type': word(...TYPES),
  'ReadingDeclaration.name': declares('reading'),
  'ReadingOption.name': declares('option'),
  'WordingDeclaration.sort': word('rule', 'act', 'term', 'option', 'assumption', 'value'),
  // Which kind of name follows hangs on the word before it.
  'WordingDeclaration.name': one('rule', 'event', 'attribute', 'fact', 'clock', 'table', 'reading', 'assumption'),
  'WordingDeclaration.option': one('option'),
  'TableDeclaration.name': declares('table'),
  'TableDeclaration.keys': word(),
  'TableDeclaration.type': word('number', 'money'),
  'FactDeclaration.name': declares('fact'),
  'ClockDeclaration.name': declares('clock'),
  'ClockLimit.cause': one('cause'),
  'DeemDeclaration.name': one('event'),
  'DeemDeclaration.clock': one('clock'),
  'DutyDeclaration.name': declares('rule'),
  'DutyDeclaration.every': word('month', 'quarter', 'half-year', 'year'),
  'DutyDeclaration.bearer': word(...SIDES),
  'DueLapse.clock': one('clock'),
  'Discharge.attributes': one('attribute'),
  'GuardDeclaration.name': declares('rule'),
  'ByItem.event': one('event'),
  'UnderItem.reading': one('reading'),
  'UnderItem.option': one('option'),
  'PerItem.parts': { of: ['attribute', 'word'], words: ['case', 'office'] },
  'RowItem.rows': one('row'),
  'OverridesItem.rules': one('rule'),
  'WithItem.options': word(
    'start-day-counts',
    'hours-from-next-hour',
    'months-last-to-last',
    'pause-takes-both-ends',
    'pause-takes-neither-end',
    'extension-adds-to-rolled-day',
    'extension-in-time-unrolled',
    'deemed-next-day',
    'late-in-working-days',
  ),
  'Pattern.event': one('event'),
  'PeriodTerm.unit': word(...UNITS),
  'PeriodTerm.attribute': one('attribute', 'fact', 'table'),
  'Quantifier.variable': declares('variable'),
  'Lapse.clock': one('clock'),
  'LapseTest.clock': one('clock'),
  'Anchor.event': one('event'),
  'Call.function': { of: ['table', 'word'], words: FUNCTIONS },
  'Feature.event': one('event'),
  'Feature.attribute': one('attribute'),
  'Name.ref': { of: ['variable', 'event', 'attribute', 'fact', 'clock', 'word'], words: ['actor', 'role', 'office'] },
};

/** Kinds of which a law has one set of names. */
export const SHARED: readonly NameKind[] = ['event', 'attribute', 'fact', 'table', 'clock'];
