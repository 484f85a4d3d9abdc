import { expect, it } from 'vitest';
import { exampleLog, legalTime, ruleSet } from '../../src/engine/index.js';
import { loadLaw } from '../../src/language/index.js';
import { zone } from '../../src/time/index.js';
import { runBoth } from '../support/differ.js';

const TEXT = `---
law: test/explained
title: { en: "Explained" }
jurisdiction: EU
source: "made for a test"
---

## Art. 1

- en: Lateness may be explained.

\`\`\`duecourse
event asked    by party
event answered by office
event reasons  by office (enough: boolean)
duty answer: after each asked, office must answered within 5 days explained by reasons where enough
\`\`\`

\`\`\`example
title: whether the reasons were enough is not recorded
2024-03-01 asked
2024-03-15 reasons
2024-03-20 answered
expect: undetermined answer
\`\`\`
`;

it('shows what came late, for both engines, where only its explanation is open', async () => {
  const { law } = await loadLaw(TEXT, 'explained.law.md');
  const time = legalTime(null, zone('UTC')!);
  const rules = ruleSet(law!);
  const { bound, until } = exampleLog(law!, law!.examples[0]!, rules, time);
  const { differs, kernel } = runBoth(bound, rules, time, until);
  expect(differs).toBeNull();
  expect([...kernel.findings].map(({ verdict, other }) => [verdict, other])).toEqual([['undetermined', 2]]);
});
