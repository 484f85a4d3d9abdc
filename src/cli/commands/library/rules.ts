import { failInput, jsonText, nearest } from '../../../base/index.js';
import { isAdverse, VERDICTS } from '../../../engine/index.js';
import { articlesOf, fullText, type Library, type LibraryNode, type StoredText } from '../../../library/index.js';
import { type Messages, verdictWord } from '../../../messages/index.js';
import { type ReportedFinding, readStoredReport, type Style } from '../../../report/index.js';
import type { Arguments } from '../../arguments.js';
import { FOUND_OPTIONS, findingsFile } from '../../findings-file.js';
import { Exit } from '../../io.js';
import type { Command } from '../../run.js';
import { styleOf } from '../../style.js';
import { set } from './lines.js';
import { articleWanted, textWanted, WHICH, withLibrary } from './open.js';
import { type PlacedRule, restingOn, ruleLines, titlesOf } from './resting.js';
import { versionLine } from './show.js';

/** Findings of one article that are told by their ids; the others are counted. */
const TOLD = 20;

/** `duecourse library rules DOC [ARTICLE]`: the rules of laws that rest on the articles of a text; `DOC LAW#RULE`: the articles that a rule rests on. */
export const rules: Command = {
  spec: {
    name: 'library rules',
    operands: ['DOC', 'ARTICLE*'],
    options: {
      ...WHICH,
      law: { takes: 'list' },
      findings: { takes: 'value' },
      ...FOUND_OPTIONS,
      format: { takes: 'value', values: ['text', 'json'] },
    },
  },
  async run(args, io, messages) {
    const [name = '', ...place] = args.operands;
    const { text, resting } = await withLibrary(io, async (library: Library) => {
      const wanted = await textWanted(library, name, args, io, messages);
      return { text: wanted, resting: await restingOn(library, wanted, args.list('law'), io) };
    });
    const [asked = ''] = place;
    const isRule = place.length === 1 && asked.includes('#');
    const node = place.length === 0 || isRule ? null : articleWanted(text, place);
    const chosen = isRule
      ? ruleNamed(resting, asked, text)
      : resting.filter((rule) => node === null || rule.articles.includes(node.eId));
    const found = findingsOf(chosen, args, messages);
    if (args.value('format') === 'json') await io.stdout.write(asJson(text, chosen, found, messages));
    else {
      const style = styleOf(io, !io.stdout.isTerminal);
      const nodes = nodesFor(text, chosen, node);
      const lines = nodes.flatMap((one) => articleLines(one, chosen, found, { style, messages, whole: isRule }));
      if (chosen.length === 0) lines.push(messages.text('library/rules-none'));
      if (found !== null && node !== null) lines.push(...findingLines(found, messages));
      const head = [style.bold(text.text.title), style.dim(versionLine(text, messages)), ''];
      await io.stdout.write(`${[...head, ...lines].join('\n').trimEnd()}\n`);
    }
    return Exit.OK;
  },
};

/** The rule that `LAW#RULE` or `#RULE` means, among those that rest on the text. */
function ruleNamed(resting: readonly PlacedRule[], asked: string, text: StoredText): PlacedRule[] {
  const at = asked.lastIndexOf('#');
  const [law, name] = [asked.slice(0, at), asked.slice(at + 1)];
  const found = resting.filter((rule) => rule.name === name && (law === '' || rule.law.id === law));
  if (found.length > 0) return found;
  const names = [...new Set(resting.map((rule) => `${rule.law.id}#${rule.name}`))];
  return failInput('library/rules-unknown', text.document.id, {
    data: { rule: asked, near: nearest(asked, names) ?? '', count: names.length },
  });
}

function nodesFor(text: StoredText, chosen: readonly PlacedRule[], node: LibraryNode | null): LibraryNode[] {
  if (node !== null) return chosen.length === 0 ? [] : [node];
  const wanted = new Set(chosen.flatMap(({ articles }) => articles));
  return articlesOf(text.nodes)
    .map((one) => one.node)
    .filter(({ eId }) => wanted.has(eId));
}

interface Told {
  readonly style: Style;
  readonly messages: Messages;
  /** Whether the words of the article stand below its number. */
  readonly whole: boolean;
}

function articleLines(
  node: LibraryNode,
  chosen: readonly PlacedRule[],
  found: FindingsOfRules | null,
  { style, messages, whole }: Told,
): string[] {
  const own = chosen.filter(({ articles }) => articles.includes(node.eId));
  const counted = ruleLines(own, style, messages).flatMap((line, r) => {
    if (found === null || own[r]!.kind === 'clock') return [line];
    const one = found.get(keyOf(own[r]!));
    const said =
      one === undefined
        ? messages.text('library/rules-not-judged')
        : messages.text('library/rules-findings', { ...one.counts });
    return [line, `    ${said}`];
  });
  const words = whole ? [set(node.children.map(fullText).join('\n'), style, '  ')] : [];
  return [style.bold(node.number?.written ?? ''), ...words, ...counted, ''];
}

/** What a report says of one rule: how many of its verdicts are adverse, and the findings that it lists. */
interface FindingsOfRule {
  readonly counts: { readonly adverse: number; readonly others: number };
  readonly findings: ReportedFinding[];
}

type FindingsOfRules = ReadonlyMap<string, FindingsOfRule>;

const keyOf = ({ law, name, kind }: PlacedRule): string => `${law.id}#${name}${kind === 'clock' ? ' clock' : ''}`;

/** The findings of a stored report by the rules that rest on the articles and that it judged; null where no report is given. Cases stay as the report has them. */
function findingsOf(chosen: readonly PlacedRule[], args: Arguments, { language }: Messages): FindingsOfRules | null {
  const given = args.value('findings');
  if (given === undefined) return null;
  const { report } = readStoredReport(findingsFile(given, args).file, language);
  const wanted = new Set(chosen.map(keyOf));
  const found = new Map<string, FindingsOfRule>();
  for (const { rule, counts } of report.rules) {
    const key = `${report.law.id}#${rule}`;
    if (!wanted.has(key)) continue;
    const sum = (isWanted: boolean) =>
      VERDICTS.reduce((n, verdict) => n + (isAdverse(verdict) === isWanted ? counts[verdict] : 0), 0);
    const before = found.get(key)?.counts ?? { adverse: 0, others: 0 };
    found.set(key, {
      counts: { adverse: before.adverse + sum(true), others: before.others + sum(false) },
      findings: [],
    });
  }
  for (const finding of report.findings) found.get(`${finding.law}#${finding.rule}`)?.findings.push(finding);
  return found;
}

function findingLines(found: FindingsOfRules, messages: Messages): string[] {
  const adverse = [...found.values()].flatMap(({ findings }) => findings.filter(({ verdict }) => isAdverse(verdict)));
  const lines = adverse.slice(0, TOLD).map((finding) =>
    messages.text('library/rules-finding', {
      id: finding.id,
      case: finding.case,
      rule: finding.rule,
      verdict: messages.text(verdictWord(finding)),
      due: finding.due ?? '',
    }),
  );
  return adverse.length > TOLD ? [...lines, messages.text('library/rules-more', { n: adverse.length - TOLD })] : lines;
}

function asJson(
  { document, version, text }: StoredText,
  chosen: readonly PlacedRule[],
  found: FindingsOfRules | null,
  messages: Messages,
): string {
  const titles = titlesOf(chosen, messages);
  const shown = chosen.map((rule, r) => ({
    law: rule.law.id,
    rule: rule.name,
    kind: rule.kind,
    title: titles[r],
    citation: rule.citation,
    articles: rule.articles,
    places: rule.places,
    file: rule.file,
    line: rule.line,
    basis: rule.basis,
    ...(found?.get(keyOf(rule)) ?? {}),
  }));
  return jsonText({ document: document.id, version: version.date, language: text.language, rules: shown });
}
