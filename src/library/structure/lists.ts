import { type Draft, wordsOf } from './draft.js';

/** A member of a list behind a sign; a dash or a star is one where a list was announced. */
export const isBullet = (text: string, before = ''): boolean =>
  /^[•●▪◦‣∙■►▶➢❖✓✔]\s*\S/.test(text) || (/^[-*–]\s+\S/.test(text) && /[:：]$/.test(before));

/**
 * Lines that are members of a list without numbers (主任，/ 副主任若干人，/ 委员若干人。) become items of the paragraph that
 * announces them: after a colon, lines that end as members do, the last with a full stop.
 */
export function gatherUnnumbered(node: Draft, input: string): void {
  for (const child of node.children) gatherUnnumbered(child, input);
  const kept: Draft[] = [];
  for (let i = 0; i < node.children.length; i++) {
    const child = node.children[i]!;
    kept.push(child);
    if (child.kind !== 'paragraph' || child.children.length > 0 || !/[：:]$/.test(wordsOf(input, child.text))) continue;
    const members = membersAfter(node.children, i + 1, input);
    for (const member of members) {
      member.kind = 'item';
      child.children.push(member);
    }
    i += members.length;
  }
  node.children.splice(0, node.children.length, ...kept);
}

/** Longest member, in UTF-16 units: a longer line is a paragraph. */
const LONGEST_MEMBER = 120;

function membersAfter(siblings: readonly Draft[], from: number, input: string): Draft[] {
  const members: Draft[] = [];
  for (const sibling of siblings.slice(from)) {
    const text = wordsOf(input, sibling.text);
    if (sibling.kind !== 'paragraph' || sibling.children.length > 0 || text.length > LONGEST_MEMBER) return [];
    members.push(sibling);
    if (/(?:[，、；,;]|[,;] and)$/.test(text)) continue;
    return /[。.][”」』]?$/.test(text) && members.length > 1 ? members : [];
  }
  return [];
}
