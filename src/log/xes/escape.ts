const SPECIAL = /[&<>"\t\n\r]|[^\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * A text as it stands between double quotes in XML. Tabs and line ends are written as references, since a reader takes
 * them for spaces otherwise. What XML 1.0 cannot carry in any form becomes U+FFFD and is counted.
 */
export function escapeXml(text: string): { text: string; replaced: number } {
  let replaced = 0;
  const escaped = text.replace(SPECIAL, (character) => {
    const named = NAMED[character];
    if (named !== undefined) return named;
    if (character === '\t' || character === '\n' || character === '\r') return `&#${character.charCodeAt(0)};`;
    replaced++;
    return '\ufffd';
  });
  return { text: escaped, replaced };
}
