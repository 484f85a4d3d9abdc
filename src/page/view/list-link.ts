import type { PageRule, Tone } from './data.js';
import { type Group, listAddress, WHOLE_LIST } from './list-address.js';
import { h, type View } from './node.js';
import type { Page } from './page.js';
import { heldInTone } from './tones.js';

/** What a figure is about, as the list can be asked for it. */
export interface Asked {
  readonly rule?: PageRule;
  readonly group: Group;
  readonly month?: string;
  readonly office?: string;
}

/** Tones whose findings the list can be asked for by a word of their own. */
export const GROUP_TONES: Readonly<Record<Exclude<Group, ''>, readonly Tone[]>> = {
  adverse: ['adverse', 'party'],
  office: ['adverse'],
  party: ['party'],
  unknown: ['unknown'],
};

/** A figure that opens the list with exactly what it counts; where the page holds but a part of that, it says so, and where none, it is no link. */
export function figureLink(page: Page, asked: Asked, all: number, content: View): View {
  const held = heldOf(page, asked);
  if (held === 0 || all === 0) return content;
  const { rule, group, month = '', office = '' } = asked;
  const href = listAddress({ ...WHOLE_LIST, group, rule: rule?.name ?? '', month, office });
  const link = h('a', { href, class: 'to-list' }, content);
  return held < scopeOf(page, asked) ? [link, ' ', h('span', { class: 'aside' }, partText(page, held, asked))] : link;
}

function partText({ text, number }: Page, held: number, { month, office }: Asked): string {
  return month || office ? text('page/held-part') : text('page/held', { n: number(held) });
}

function rulesOf({ data }: Page, { rule }: Asked): readonly PageRule[] {
  return rule === undefined ? data.rules : [rule];
}

/** Of all months and offices: whether the page holds everything is told by the rule. */
function heldOf(page: Page, asked: Asked): number {
  const tones = asked.group === '' ? [] : GROUP_TONES[asked.group];
  return rulesOf(page, asked).reduce(
    (sum, rule) => sum + tones.reduce((n, tone) => n + heldInTone(page.data, rule, tone), 0),
    0,
  );
}

function scopeOf(page: Page, asked: Asked): number {
  return rulesOf(page, asked).reduce((sum, rule) => {
    switch (asked.group) {
      case 'adverse':
        return sum + rule.adverse;
      case 'office':
        return sum + rule.byOffices;
      case 'party':
        return sum + rule.byParties;
      default:
        return sum + rule.counts.undetermined + rule.counts['for-review'];
    }
  }, 0);
}
