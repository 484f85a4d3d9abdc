/** Words of buttons and links, alone on a line: what a page says of itself and not of its subject. */
const BUTTONS =
  /^(?:(?:Facebook|Twitter|X|LinkedIn|Email|Print|Copy Link|WhatsApp|WeChat|Weibo|Reddit|Telegram|Share|Save|Bookmark|Tweet|Pin|Like|Subscribe|Download|PDF)[\s|·•/,]*)+$/i;
const LINKS =
  /^(?:return to .{1,40}|back to .{1,40}|to top|top of page|cite this page|original text|english text|chinese text|translated text|see an error\b.*|view the .{0,60}side[ -]by[ -]side.*|read more.{0,40}|skip to .{1,30}|print this page|share this.{0,30}|related (?:articles|stories|posts)|advertisement|all rights reserved.*|copyright .{1,80}|©.*|terms of (?:use|service).*|privacy policy.*|cookie .{1,40}|is this page useful\??|maybe|(?:yes|no) this page is (?:not )?useful|report a problem with this page|thank you for your feedback|accept (?:all )?cookies|reject (?:all )?cookies|home|menu|search|log ?in|sign (?:in|up)|分享(?:到|至)?.{0,12}|返回(?:顶部|首页)|打印(?:本页)?|关闭(?:窗口)?|字号[:：]?.{0,10}|【?(?:大|中|小)】?|[（(【]?(?:责任编辑|责编|编辑|值班编辑|校对)[:：].{0,20}[）)】]?|[[【]?纠错[】\]]?|(?:[【[](?:打印|关闭|收藏|纠错|分享|返回)(?:本页|窗口|顶部)?[】\]]\s*)+|扫一扫.{0,20}|用微信扫.{0,30}|网站地图|联系我们|关于我们|主办单位[:：].{0,40}|承办单位[:：].{0,40}|网站标识码.{0,40}|.{0,30}ICP备.{0,40}|.{0,30}公网安备.{0,30}|相关(?:阅读|链接|新闻)|上一篇.{0,60}|下一篇.{0,60}|版权所有.{0,60})$/i;

/** Whether a line holds words of a page alone, and none of a text. */
export const isPageWord = (text: string): boolean => BUTTONS.test(text) || LINKS.test(text);

const PUBLISHED = /^(?:published|first published|last updated|updated)(?: on)?:? (\d{1,2} [A-Z][a-z]+ \d{4})$/i;

/** Published 28 July 2023: a field of a page. */
export const isPublished = (text: string): boolean => PUBLISHED.test(text);

/** The day that such a field at the head of a page gives. */
export function publishedIn(
  lines: readonly { readonly number: number; readonly clean: string }[],
): readonly (readonly [string, { readonly value: string; readonly line: number }])[] {
  const found = lines.slice(0, 30).find(({ clean }) => PUBLISHED.test(clean));
  const value = found && PUBLISHED.exec(found.clean)?.[1];
  return found && value ? [['published-on', { value, line: found.number }]] : [];
}

/** Most lines behind a text that may belong to its page. */
const TAIL = 30;

/** Numbers of the lines behind a text that hold words of its page. */
export function tailOf(lines: readonly { readonly number: number; readonly clean: string }[]): number[] {
  const found: number[] = [];
  for (const line of lines.slice(-TAIL).reverse()) {
    if (!isPageWord(line.clean)) break;
    found.push(line.number);
  }
  return found;
}

/** Policy paper: what a site calls the kind of its page, above the title. */
export const isTypeOfPage = (text: string): boolean =>
  /^(?:policy paper|guidance|(?:open |closed )?consultation|press release|news story|(?:corporate |research )?report|speech|statement|(?:oral|written) statement|research and analysis|transparency data|white paper|fact ?sheet|circular)$/i.test(
    text,
  );
