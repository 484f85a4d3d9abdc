import { failInput } from '../../base/index.js';
import {
  DOCUMENT_KINDS,
  type DocumentKind,
  type DocumentMeta,
  fullText,
  type LibraryNode,
  STANDINGS,
  type Standing,
  type TextMeta,
  type Unsure,
  type VersionMeta,
  walkNodes,
} from '../model.js';
import type { Structure } from '../structure/index.js';
import { commencement } from './commencement.js';
import { dayIn, eventsIn, isDay, type TextEvent } from './days.js';
import { enactedOn } from './enacted.js';
import { namedBy, slugOf } from './file-name.js';
import { issuerOf, jurisdictionOf, kindOf, rankOf, speakerOf } from './kind.js';

/** What the user says of a text; it goes before what the text and its name say. Days are `YYYY-MM-DD`. */
export interface GivenMeta {
  readonly id?: string;
  readonly title?: string;
  readonly kind?: string;
  readonly rank?: number;
  readonly jurisdiction?: string;
  readonly date?: string;
  readonly from?: string;
  readonly until?: string;
  readonly language?: string;
  readonly standing?: string;
  readonly issuer?: string;
  readonly speaker?: string;
}

export interface Described {
  readonly document: DocumentMeta;
  readonly version: VersionMeta;
  readonly text: TextMeta;
  readonly unsure: readonly Unsure[];
}

type Doubt = (code: string, data?: Unsure['data'], line?: number) => void;

/** What is known of a text: from the flags, then from its front matter, its words and the name of its file. */
export function describe(structure: Structure, file: string, given: GivenMeta): Described {
  const unsure: Unsure[] = [];
  const doubt: Doubt = (code, data = {}, line = 1) => unsure.push({ code, line, data });
  const stated: StatedOf = (key, ...others) => {
    const own = given[key as keyof GivenMeta];
    if (own !== undefined) return String(own);
    return [key, ...others].map((name) => structure.stated.get(name)?.value).find((value) => value !== undefined);
  };
  const named = namedBy(file);
  const { language } = structure;
  const nodes = structure.nodes;
  const history = nodes.filter((n) => n.kind === 'history').map((n) => n.text);
  const hasArticles = [...walkNodes(nodes)].some((n) => n.kind === 'article');
  const title = stated('title') ?? titleOf(nodes, named.slug, doubt);
  const numbers = nodes.filter((n) => n.kind === 'note' && n.text.length <= 40).map((n) => n.text);
  const clues = { title, history: [...history, ...numbers].join('\n'), hasArticles };
  const kind = kindFrom(stated('kind'), clues, file, doubt);
  const words = nodes.map(fullText).join('\n');
  // The id that is given says whose law it is: cn/some-law.
  const ofId = /^([a-z]{2})\//.exec(stated('id') ?? '')?.[1];
  const jurisdiction = stated('jurisdiction') ?? ofId ?? jurisdictionOf(title, words, language);
  const rank = stated('rank');
  const issuer = stated('issuer', 'issued-by') ?? issuerOf(title, history);
  const version = versionOf(stated, eventsIn(history), [enactedOn(title, nodes), named.date], nodes, file, doubt);
  return {
    document: {
      id: idFrom(stated('id'), jurisdiction, named.slug || slugOf(title), file),
      kind,
      rank: rank !== undefined && /^\d+$/.test(rank) ? Number(rank) : rankOf(kind, title, issuer),
      jurisdiction,
    },
    version,
    text: {
      language,
      title,
      standing: standingFrom(stated('standing'), jurisdiction, language, file, doubt),
      issuer,
      speaker: stated('speaker') ?? (kind === 'policy' ? speakerOf(words, language) : null),
    },
    unsure,
  };
}

function titleOf(nodes: readonly LibraryNode[], slug: string, doubt: Doubt): string {
  const title = nodes.find((n) => n.kind === 'title')?.text;
  const called = title === undefined || /^an act$/i.test(title) ? calledIn(nodes) : null;
  if (called !== null) {
    doubt('title-of-words', { title: called });
    return called;
  }
  if (title !== undefined) return title.replace(/[\s\u3000]+/g, ' ');
  const [first] = nodes.filter(({ text: words }) => words === '');
  if (nodes[0] === first && first?.number && first.heading !== null) {
    // PART 16—HEARINGS: a part of a code by itself.
    const own = `${first.number.written} ${first.heading}`.replace(/(?<=[—–-]) /, '');
    doubt('title-of-words', { title: own });
    return own;
  }
  doubt('no-title', { title: slug });
  return slug;
}

/** The name that a text gives to itself: this Act may be cited as the Wells Act 1998. */
function calledIn(nodes: readonly LibraryNode[]): string | null {
  for (const node of walkNodes(nodes)) {
    const name = /\bmay be cited as (?:the )?[“"‘']?([A-Z][^”"’'.;,]{3,100})/.exec(node.text)?.[1];
    if (name !== undefined) return name.trim();
  }
  return null;
}

function kindFrom(
  stated: string | undefined,
  clues: Parameters<typeof kindOf>[0],
  file: string,
  doubt: Doubt,
): DocumentKind {
  if (stated !== undefined) {
    const kind = DOCUMENT_KINDS.find((k) => k === stated);
    return (
      kind ?? failInput('library/unknown-kind', file, { data: { kind: stated, known: DOCUMENT_KINDS.join(', ') } })
    );
  }
  const { kind, isSure } = kindOf(clues);
  if (!isSure && clues.hasArticles) doubt('kind', { kind });
  return kind;
}

function idFrom(stated: string | undefined, jurisdiction: string | null, slug: string, file: string): string {
  const id = stated ?? (jurisdiction === null ? slug : `${slugOf(jurisdiction)}/${slug}`);
  if (!/^[\p{Ll}\p{Lo}\p{N}]+(?:[-/.][\p{Ll}\p{Lo}\p{N}]+)*$/u.test(id))
    failInput('library/bad-id', file, { data: { id } });
  return id;
}

function standingFrom(
  stated: string | undefined,
  jurisdiction: string | null,
  language: string,
  file: string,
  doubt: Doubt,
): Standing {
  if (stated !== undefined) {
    const standing = STANDINGS.find((s) => s === stated);
    return (
      standing ??
      failInput('library/unknown-standing', file, { data: { standing: stated, known: STANDINGS.join(', ') } })
    );
  }
  if (jurisdiction === 'cn' && language !== 'zh') {
    doubt('standing', { standing: 'unofficial' });
    return 'unofficial';
  }
  return 'authentic';
}

type StatedOf = (key: string, ...others: string[]) => string | undefined;

function versionOf(
  stated: StatedOf,
  events: readonly TextEvent[],
  [enacted, nameDay]: readonly [string | null, string | null],
  nodes: readonly LibraryNode[],
  file: string,
  doubt: Doubt,
): VersionMeta {
  const day = (value: string | undefined): string | null => {
    if (value === undefined) return null;
    return isDay(value) ? value : failInput('library/bad-day', file, { data: { day: value } });
  };
  const told = events.filter((e) => e.what !== 'in-force' && !e.isBare);
  // A signature gives the day where nothing says when the text was adopted.
  const makings = (told.length > 0 ? told : events)
    .filter((e) => e.what !== 'in-force')
    .map((e) => e.day)
    .sort();
  const forces = events
    .filter((e) => e.what === 'in-force')
    .map((e) => e.day)
    .sort();
  const given = day(stated('date', 'adopted'));
  const last = makings.at(-1);
  const named = isDay(nameDay ?? '') ? nameDay : null;
  const field = dayIn(stated('issued-on', 'published-on') ?? '');
  const making = given ?? last ?? dayIn(stated('cited-as') ?? '') ?? field ?? enacted ?? named;
  const from =
    day(stated('from', 'effective-from', 'in-force-from')) ??
    forces.at(-1) ??
    commencement(events, nodes, making ?? '', doubt);
  let date = making ?? from;
  if (given === null && last !== undefined && nameDay !== null && !last.startsWith(nameDay))
    doubt('date-differs', { named: nameDay, day: last });
  if (date === null) {
    doubt('no-date');
    date = nameDay === null ? 'undated' : `${nameDay}-01-01`;
  }
  return { date, from, until: day(stated('until', 'effective-until', 'repealed')) };
}
