import type { DiagnosticData, Range } from '../../base/index.js';
import type { Law } from '../ir.js';

/** Tells of something that stands under an article; whatever is wrong a law still loads with. */
export type Tell = (
  code: string,
  at: { readonly range: Range; readonly article: number },
  data: DiagnosticData,
  severity?: 'warning' | 'info',
) => void;

/** By how many days a last day may be moved on, at the most; no country has longer holidays without a working day. */
const LONGEST_MOVE = 20;

/** The slack that a last day has under a law and one of its rules. */
export function slackOf(law: Law, rolls: boolean | null): number {
  if (law.calendar === null) return 0;
  return (rolls ?? law.rolls) === false ? 0 : LONGEST_MOVE;
}
