import { styled } from '../base/index.js';
import type { Style } from '../report/index.js';
import type { Io } from './io.js';

/** How text looks: with bold type where a person looks at a terminal and has not asked for none. */
export function styleOf(io: Io, plain: boolean): Style {
  const sgr = (code: number) => (text: string) => (plain || io.env['NO_COLOR'] ? text : styled(code, text));
  return { width: Math.max(60, Math.min(io.stdout.columns, 120)), folds: !plain, bold: sgr(1), dim: sgr(2) };
}
