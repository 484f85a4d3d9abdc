import type { Line } from './lines.js';

/** What a page says around its text: what may be left out, and what it tells of the text. */
export interface Chrome {
  /** Numbers of the lines that belong to the page. */
  readonly lines: ReadonlySet<number>;
  readonly values: ReadonlyMap<string, { readonly value: string; readonly line: number }>;
}

/** Fields that sites of governments and collections of laws print above a text, and the key each is kept by; empty for none. */
const FIELDS: readonly (readonly [string, string])[] = [
  ['成文日期|发文日期|颁布日期|印发日期|公布日期', 'issued-on'],
  ['发布日期|发布时间|生成日期|公开日期', 'published-on'],
  ['发文机关|发文机构|发布机构|颁布单位|发布单位|制定机关', 'issued-by'],
  ['发文字号|发文文号|文号|文件编号', 'document-number'],
  ['实施日期|生效日期|施行日期', 'from-on'],
  [
    '索引号|主题分类|组配分类|主题词|关键词|来源|稿件来源|信息来源|文章来源|名称|标题|有效性|时效性|效力级别|内容概述|概述|浏览次数|浏览量|阅读次数?|点击(?:数|次数)?|字体|字号|作者|编辑|责任编辑|记者|更新时间|归档时间|录入时间|时间|日期|公开范围|公开方式|公开形式|下载地址|视力保护色|发布人|分享到?|法宝引证码|体裁分类|服务对象|有效期|打印',
    '',
  ],
];
const FIELD = new RegExp(
  `^[\\s•·▪■*-]*【?\\[?(${FIELDS.map(([names]) => names).join('|')})[】\\]]?\\s*[：:】]\\s*(.*)$`,
);
const KEYS: readonly (readonly [RegExp, string])[] = FIELDS.map(([names, key]) => [new RegExp(`^(?:${names})$`), key]);
const CRUMBS =
  /^(?:您?(?:现在|当前)?(?:所在)?的?(?:位置|栏目)\s*[：:]|(?:首页|网站首页|home)\s*(?:[>»›/|]|->))|(?:[>»›]|->).*(?:[>»›]|->)/i;
const TOOLS =
  /^(?:[•·\s]*(?:无障碍|长辈版|无障碍浏览|简体|繁体|english|中文|登录|注册|加入收藏|设为首页|联系站长|收藏|关闭|打印(?:本页)?|返回(?:顶部|首页)|微信|微博|T[+-]|[>|»›-]+|[【[]?[大中小\s]+[】\]]?|下载|分享)[\s|]*)+$|^adjust font size\b.*|^(?:updated|published|last updated|posted|source)\s*(?:on)?\s*[：:].*|^for immediate release\b.*|^[>»]{2,}.*|^subscribe now\b.*|^search legislation\b.*|^\d{4}-\d{2}-\d{2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\s*[|｜]?\s*(?:来源|稿件来源).*|.*\b(?:print|e-?mail)\b\s*\|.*|【时效性】.*|【字号.*/i;
/** A title within marks, 《关于修改<民事诉讼法>和<行政诉讼法>的决定》: its marks part no path of navigation. */
const NAMED = /《[^《》]*》|<[^<>]*>|〈[^〈〉]*〉/g;
const LONGEST = 200;
/** Lines at the beginning among which chrome is looked for. */
const HEAD = 60;

/**
 * The lines of a page that stand above its text: paths of navigation, fields, buttons. They end where the text begins: with the first
 * sentence or mark of structure that stands after them. `isMark` tells such a mark; `simple` makes traditional signs simple.
 */
export function chromeOf(
  lines: readonly Line[],
  isMark: (line: Line) => boolean,
  simple: (text: string) => string,
): Chrome {
  const found = new Set<number>();
  const values = new Map<string, { value: string; line: number }>();
  const end = lines.slice(0, HEAD).findIndex((line) => isMark(line) || isSentence(line.clean));
  const head = lines.slice(0, end < 0 ? Math.min(HEAD, lines.length) : end);
  const isTool = (text: string): boolean => CRUMBS.test(text.replace(NAMED, '')) || TOOLS.test(text);
  head.forEach((line, i) => {
    if (found.has(line.number) || line.clean.length > LONGEST) return;
    const text = simple(line.clean);
    const field = FIELD.exec(text);
    const isBullet = /^[•·]/.test(text);
    if (field && (isBullet || /[：:】]/.test(text))) {
      found.add(line.number);
      const [, name = '', rest = ''] = field;
      const next = head[i + 1];
      // A field in a list has its value on the next line.
      const below = rest === '' && isBullet && next && !FIELD.test(simple(next.clean)) ? next : undefined;
      if (below) found.add(below.number);
      const key = KEYS.find(([names]) => names.test(name))?.[1] ?? '';
      const value = (below?.clean ?? rest).split(/\s{2,}|\s(?=\S{2,8}[：:])/)[0]!.trim();
      if (key !== '' && value !== '') values.set(key, { value, line: (below ?? line).number });
    } else if (isTool(text)) found.add(line.number);
    else if (text.length <= 12 && [head[i - 1], head[i + 1]].some((near) => near && /^[>»›]$/.test(near.clean)))
      found.add(line.number);
  });
  // Everything may not be page: a text of fields alone stays as it is.
  return found.size < lines.length ? { lines: found, values } : { lines: new Set(), values: new Map() };
}

const isSentence = (text: string): boolean => text.length >= 40 && /[。.！!]$/.test(text) && !/[：:]\s*$/.test(text);
