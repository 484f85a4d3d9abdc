import { isMap, isScalar, parseDocument } from 'yaml';
import type { Skeleton, Source } from '../language/index.js';
import type { Stretch } from './lines.js';

export const FRONT_MATTER_KEYS =
  'law title jurisdiction calendar zone rolls options in-force source review assumed'.split(' ');

/** The names under `assumed:`, and where they stand. */
export function assumedKeys(source: Source, { frontMatter }: Skeleton): (Stretch & { readonly name: string })[] {
  if (!frontMatter) return [];
  const { contents } = parseDocument(source.text.slice(frontMatter.offset, frontMatter.end), { prettyErrors: false });
  if (!isMap(contents)) return [];
  const assumed = contents.items.find((item) => isScalar(item.key) && item.key.value === 'assumed')?.value;
  if (!isMap(assumed)) return [];
  return assumed.items.flatMap(({ key }) => {
    if (!isScalar(key) || typeof key.value !== 'string' || !key.range) return [];
    const [from, to] = key.range;
    const quote = /^["']/.test(source.text[frontMatter.offset + from] ?? '') ? 1 : 0;
    return [{ name: key.value, offset: frontMatter.offset + from + quote, end: frontMatter.offset + to - quote }];
  });
}
