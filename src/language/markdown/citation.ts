const NUMBERED = '第[\\d０-９零〇一二三四五六七八九十百千两]+条(?:之[\\d一二三四五六七八九十]+)?';
/** One article, or a row of them (第四十三条至第四十六条) that share a heading. */
const CHINESE_ARTICLE = new RegExp(`^${NUMBERED}(?:至${NUMBERED})?`, 'u');

/** `5 U.S.C. 552(a)`: the number of a volume or title, its name in short, and the place in it. */
const VOLUME = /^\d+\s+(?:\p{Lu}[\p{L}]*\.)+(?:\s+§+)?\s*\S*\d\S*/u;

/** The heading's first words up to the number (`Art. 201`, `Article 12(3)`, `第二十三条`, `第一条至第六条`), or the whole heading. */
export function citationOf(heading: string): string {
  const chinese = CHINESE_ARTICLE.exec(heading);
  if (chinese) return chinese[0];
  const numbered = VOLUME.exec(heading) ?? /^(?:\D\S*\s+)*?\S*\d\S*/.exec(heading);
  const words = numbered ? numbered[0] : heading;
  return words.replace(/[.:,;，：。、—–-]+$/u, '') || heading;
}
