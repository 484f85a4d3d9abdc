import { type Law, type Rule, sentenceOf } from '../../language/index.js';
import type { CheckRun } from '../check-run.js';
import { namesOf } from '../names.js';
import type { RuleWording, Wording } from './document.js';

const LANGUAGES = ['en', 'zh', 'it'];

/** What the law says, in all languages; `rules` are places in the rule set. */
export function wordingOf(run: CheckRun, rules: readonly number[]): Wording {
  const { law } = run.statute;
  return {
    lawTitles: law.titles,
    source: law.source,
    rules: rules.map((r) => ruleWording(law, run.rules.rules[r]!.versions)),
    ...namesOf(law),
  };
}

function ruleWording(law: Law, versions: readonly Rule[]): RuleWording {
  const rule = lastInForce(versions);
  const { heading, points } = law.articles[rule.article]!;
  return {
    heading,
    sentence: Object.fromEntries(LANGUAGES.map((language) => [language, sentenceOf(law, rule, language)])),
    gloss: points.filter(({ claimedBy }) => claimedBy.includes(rule.name)).map(({ texts }) => texts),
    bearer: 'bearer' in rule ? rule.bearer : null,
  };
}

/** The version that holds to the latest day, and of several such the one that began last. */
function lastInForce(versions: readonly Rule[]): Rule {
  const until = ({ version }: Rule) => version.span.until ?? Number.POSITIVE_INFINITY;
  const from = ({ version }: Rule) => version.span.from ?? Number.NEGATIVE_INFINITY;
  return versions.reduce((best, rule) =>
    until(rule) > until(best) || (until(rule) === until(best) && from(rule) > from(best)) ? rule : best,
  );
}
