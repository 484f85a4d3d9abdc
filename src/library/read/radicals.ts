/**
 * Signs of the radicals of Chinese writing (U+2E80 to U+2FD5) and the signs of words that look the same, in pairs. The first have no
 * counterpart of their own in Unicode's compatibility forms; those of the Kangxi block have.
 */
const SUPPLEMENT =
  '⺁厂⺄乙⺎兀⺒巳⺓幺⺕彐⺝月⺟母⺠民⺧牛⺩王⺫目⺬示⺮竹⺶羊⺻聿⺼月⻁虎⻄西⻅见⻆角⻉贝⻊足⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟';
const PAIRS: ReadonlyMap<string, string> = new Map(
  (SUPPLEMENT.match(/../gsu) ?? []).map((pair) => [pair[0]!, pair[1]!] as const),
);

/**
 * Words with the signs that were meant where a PDF has those of radicals: programs that print fonts with one picture for both write
 * 第⼀条 for 第一条 and ⼈⺠ for 人民.
 */
export const withoutRadicals = (text: string): string =>
  text
    .replace(/[\u2e80-\u2eff]/g, (sign) => PAIRS.get(sign) ?? sign)
    .replace(/[\u2f00-\u2fd5]/g, (sign) => sign.normalize('NFKC'));
