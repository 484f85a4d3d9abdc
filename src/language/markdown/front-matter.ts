import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { suggestion } from '../../base/index.js';
import { parseDay } from '../../time/index.js';
import { COUNTING_OPTIONS, type CountingOption, type DaySpan, type Review, type Texts } from '../ir.js';
import type { Faults, Source, Span } from '../source.js';
import { foldedWord } from '../words.js';

export interface FrontMatter {
  readonly id: string;
  readonly titles: Texts;
  readonly jurisdiction: string;
  readonly calendar: string | null;
  readonly zone: string | null;
  readonly rolls: boolean | null;
  readonly options: readonly CountingOption[];
  /** Null where it does not say. */
  readonly roles: readonly string[] | null;
  readonly inForce: DaySpan;
  readonly source: Readonly<Record<string, string>>;
  readonly review: Review | null;
  readonly assumed: Readonly<Record<string, string>>;
}

const KEYS = 'law title jurisdiction calendar zone rolls options roles in-force source review assumed'.split(' ');
const ID = /^[a-z0-9]+(?:[-/][a-z0-9]+)*$/;

/** Reads the YAML at the head of the file; what is missing is told and stands as empty. */
export function readFrontMatter(source: Source, span: Span, faults: Faults, isThere: boolean): FrontMatter {
  return new Reader(source, span, faults).read(isThere);
}

class Reader {
  #map: YAMLMap | undefined;

  constructor(
    readonly source: Source,
    readonly span: Span,
    readonly faults: Faults,
  ) {}

  read(isThere: boolean): FrontMatter {
    const document = parseDocument(this.source.slice(this.span), { uniqueKeys: true, prettyErrors: false });
    for (const error of [...document.errors, ...document.warnings]) {
      this.faults.error('law/yaml', this.#shift(error.pos), { why: plainFault(error.message) });
    }
    if (isMap(document.contents)) this.#map = document.contents;
    else if (isThere && document.errors.length === 0) this.faults.error('law/front-matter-form', this.#whole());
    this.#checkKeys();
    const calendar = this.#text('calendar');
    const zone = this.#zone();
    return {
      id: this.#id(),
      titles: this.#titles(),
      jurisdiction: this.#wanted('jurisdiction'),
      calendar: calendar === undefined || calendar === 'none' ? null : calendar,
      zone,
      rolls: this.#rolls(calendar),
      options: this.#options(),
      roles: this.#roles(),
      inForce: this.#inForce(),
      source: this.#sources(),
      review: this.#review(),
      assumed: this.#assumed(),
    };
  }

  #options(): CountingOption[] {
    const pair = this.#pair('options');
    if (pair === undefined) return [];
    if (!isSeq(pair.value)) {
      this.faults.error('law/options-list', this.#spanOf(pair.value ?? pair.key));
      return [];
    }
    const options: CountingOption[] = [];
    for (const item of pair.value.items) {
      const name = this.#scalar(item) ?? '';
      const option = COUNTING_OPTIONS.find((o) => o === name);
      if (option) options.push(option);
      else
        this.faults.error('law/unknown-counting', this.#spanOf(item), {
          name,
          ...suggestion(name, COUNTING_OPTIONS),
        });
    }
    return options;
  }

  #roles(): string[] | null {
    const pair = this.#pair('roles');
    if (pair === undefined) return null;
    if (!isSeq(pair.value) || pair.value.items.length === 0) {
      this.faults.error('law/roles-list', this.#spanOf(pair.value ?? pair.key));
      return null;
    }
    const roles: string[] = [];
    for (const item of pair.value.items) {
      const word = this.#scalar(item) ?? '';
      const other = roles.find((r) => foldedWord(r) === foldedWord(word));
      if (word === '') this.faults.error('law/word-form', this.#spanOf(item));
      else if (other !== undefined) this.faults.error('law/words-alike', this.#spanOf(item), { word, other });
      else roles.push(word);
    }
    return roles;
  }

  #shift(pos: readonly [number, number] | readonly [number, number, number]): Span {
    return { offset: this.span.offset + pos[0], end: this.span.offset + pos[1] };
  }

  /** The opening line, for what is missing. */
  #whole(): Span {
    return this.source.line(Math.max(0, this.source.lineAt(this.span.offset) - 1));
  }

  #spanOf(node: unknown): Span {
    const range = (node as Node | null)?.range;
    return range ? this.#shift([range[0], range[1]]) : this.#whole();
  }

  #pair(key: string): Pair | undefined {
    return this.#map?.items.find((item) => isScalar(item.key) && item.key.value === key);
  }

  #checkKeys(): void {
    for (const { key } of this.#map?.items ?? []) {
      const name = isScalar(key) ? String(key.value) : '';
      if (!KEYS.includes(name))
        this.faults.error('law/unknown-key', this.#spanOf(key), { name, ...suggestion(name, KEYS) });
    }
  }

  #scalar(node: unknown): string | undefined {
    if (!isScalar(node) || node.value === null) return undefined;
    return typeof node.value === 'string' ? node.value.trim() : (node.source ?? String(node.value));
  }

  #text(key: string): string | undefined {
    const pair = this.#pair(key);
    if (pair === undefined) return undefined;
    const text = this.#scalar(pair.value);
    if (text === undefined || text === '')
      this.faults.error('law/front-matter-text', this.#spanOf(pair.value ?? pair.key), { name: key });
    return text || undefined;
  }

  #wanted(key: string): string {
    const text = this.#text(key);
    if (text === undefined && this.#map && !this.#pair(key))
      this.faults.warning('law/front-matter-missing', this.#whole(), { name: key });
    return text ?? '';
  }

  #id(): string {
    const id = this.#text('law');
    if (id === undefined) {
      if (this.#map && !this.#pair('law')) this.faults.error('law/front-matter-lacks', this.#whole(), { name: 'law' });
      return '';
    }
    if (!ID.test(id)) this.faults.error('law/law-id', this.#spanOf(this.#pair('law')!.value), { found: id });
    return id;
  }

  #titles(): Texts {
    const pair = this.#pair('title');
    if (pair === undefined) {
      if (this.#map) this.faults.error('law/front-matter-lacks', this.#whole(), { name: 'title' });
      return {};
    }
    const single = this.#scalar(pair.value);
    if (single !== undefined) return { en: single };
    return this.#texts(pair);
  }

  #texts(pair: Pair): Record<string, string> {
    const texts: Record<string, string> = {};
    if (!isMap(pair.value)) {
      this.faults.error('law/front-matter-map', this.#spanOf(pair.value ?? pair.key), {
        name: String(this.#scalar(pair.key)),
      });
      return texts;
    }
    for (const item of pair.value.items) {
      const key = this.#scalar(item.key);
      const text = this.#scalar(item.value);
      if (key !== undefined && text !== undefined) texts[key] = text;
      else this.faults.error('law/front-matter-text', this.#spanOf(item.value ?? item.key), { name: key ?? '' });
    }
    return texts;
  }

  #zone(): string | null {
    const zone = this.#text('zone');
    if (zone === undefined) {
      if (this.#map && !this.#pair('calendar')) this.faults.warning('law/no-zone', this.#whole());
      return null;
    }
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone });
      return zone;
    } catch {
      this.faults.error('law/unknown-zone', this.#spanOf(this.#pair('zone')!.value), { found: zone });
      return null;
    }
  }

  #rolls(calendar: string | undefined): boolean | null {
    const text = this.#text('rolls');
    if (text === undefined) return null;
    const rolls = text === 'yes' || text === 'true' ? true : text === 'no' || text === 'false' ? false : undefined;
    const span = this.#spanOf(this.#pair('rolls')!.value);
    if (rolls === undefined) this.faults.error('law/yes-or-no', span, { name: 'rolls', found: text });
    else if (rolls && calendar === undefined) this.faults.error('law/rolled-without-calendar', span);
    return rolls ?? null;
  }

  #inForce(): DaySpan {
    const pair = this.#pair('in-force');
    if (pair === undefined) return { from: null, until: null };
    const texts = this.#texts(pair);
    for (const key of Object.keys(texts)) {
      if (key !== 'from' && key !== 'until')
        this.faults.error('law/unknown-key', this.#spanOf(pair.value), {
          name: key,
          ...suggestion(key, ['from', 'until']),
        });
    }
    const from = this.#day(texts['from'], pair);
    const until = this.#day(texts['until'], pair);
    if (from !== null && until !== null && from > until) this.faults.error('law/empty-span', this.#spanOf(pair.value));
    return { from, until };
  }

  #day(text: string | undefined, pair: Pair): number | null {
    if (text === undefined) return null;
    const day = parseDay(text);
    if (day === undefined)
      this.faults.error(
        /^\d{4}-\d\d-\d\d$/.test(text) ? 'law/no-such-date' : 'law/date-form',
        this.#spanOf(pair.value),
        { found: text },
      );
    return day ?? null;
  }

  #review(): Review | null {
    const pair = this.#pair('review');
    if (pair === undefined || this.#scalar(pair.value) === 'none') return null;
    if (isScalar(pair.value)) {
      this.faults.error('law/review-form', this.#spanOf(pair.value));
      return null;
    }
    const texts = this.#texts(pair);
    const missing = ['by', 'role', 'on', 'text'].filter((k) => texts[k] === undefined);
    if (missing.length > 0) {
      this.faults.error('law/review-form', this.#spanOf(pair.value));
      return null;
    }
    return { by: texts['by']!, role: texts['role']!, on: this.#day(texts['on'], pair) ?? 0, text: texts['text']! };
  }

  /** One text, or a text for each language. */
  #sources(): Record<string, string> {
    const pair = this.#pair('source');
    if (pair !== undefined && isMap(pair.value)) return this.#texts(pair);
    return { en: this.#wanted('source') };
  }

  #assumed(): Record<string, string> {
    const pair = this.#pair('assumed');
    return pair === undefined ? {} : this.#texts(pair);
  }
}

/** The first line, without the place: that is said beside it. */
function plainFault(message: string): string {
  const [first = ''] = message.split('\n');
  return first.replace(/ at line \d+, column \d+:?\s*$/, '').trim();
}
