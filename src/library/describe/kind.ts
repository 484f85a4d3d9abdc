import { type DocumentKind, RANK_OF } from '../model.js';
import { simplified } from '../simplified.js';

/** What there is to tell a kind by: the title, the lines on its history, and whether the text has articles. */
export interface KindClues {
  readonly title: string;
  readonly history: string;
  readonly hasArticles: boolean;
}

const BY_TITLE: readonly (readonly [RegExp, DocumentKind])[] = [
  [/修正案|关于(?:修改|修订|修正|废止).*的决定|^amendment|(?<!\band )amending/i, 'amendment'],
  [/宪法$|^(?:the )?constitution\b/i, 'constitution'],
  [
    /最高人民法院|最高人民检察院|^全国人民代表大会常务委员会关于.*的解释$|^(?:supreme people.s (?:court|procuratorate))/i,
    'interpretation',
  ],
  [/^中国共产党/, 'party-regulation'],
  [/\b(?:convention|treaty|covenant|charter)\b|(?:公约|条约)$/i, 'treaty'],
  [/\b(?:regulation|directive)\b.*\b(?:EU|EC|EEC)\b/i, 'regulation'],
  [/(?<![办方])法(?:[（(].*[）)])?$|法典$|\b(?:law|act|code)\b|^(?:legge|decreto[- ](?:legge|legislativo))\b/i, 'law'],
];
const BY_HISTORY: readonly (readonly [RegExp, DocumentKind])[] = [
  [/审判委员会|检察委员会/, 'interpretation'],
  [/中共中央/, 'party-regulation'],
  [/国务院|state council/i, 'regulation'],
  [/全国人民代表大会/, 'law'],
];
const BY_NAME: readonly (readonly [RegExp, DocumentKind])[] = [
  [
    /^(?!中华人民共和国|中国).{2,12}?(?:省|市|自治区|自治州|自治县|县|特区).*(?:条例|规定|办法|规则|细则)(?:[（(].*[）)])?$/,
    'rule',
  ],
  [/条例(?:[（(].*[）)])?$|\bregulations?\b/i, 'regulation'],
  [/(?:办法|规定|细则|规则|规范|章程|准则)(?:[（(].*[）)])?$|\b(?:measures|provisions|rules)\b/i, 'rule'],
  [/(?:决定|决议)$|\bdecision\b/i, 'decision'],
  [/公约|协定|条约|\b(?:convention|treaty|covenant)\b/i, 'treaty'],
];

/** The numbers of judicial interpretations: 法释〔2020〕25号. */
const IS_NUMBERED = /(?:法释|高检发释字)[〔［[（(]/;

/** Rank of an amendment: that of what it amends. */
export function rankOf(kind: DocumentKind, title: string, issuer: string | null): number {
  if (kind !== 'amendment' || /宪法|constitution/i.test(title)) return RANK_OF[kind];
  return /^国务院|State Council/.test(issuer ?? title) ? RANK_OF.regulation : RANK_OF.law;
}

/** The kind of a document, and whether anything but its name speaks for it. */
export function kindOf({ title: written, history, hasArticles }: KindClues): {
  readonly kind: DocumentKind;
  readonly isSure: boolean;
} {
  const title = simplified(written);
  const plain = title.replace(/[\s\u3000]+/g, /[\u3400-\u9fff]/.test(title) ? '' : ' ');
  const find = (list: readonly (readonly [RegExp, DocumentKind])[], text: string) =>
    list.find(([form]) => form.test(text))?.[1];
  if (!hasArticles) {
    // An amendment and an interpretation may count its points without articles.
    const named = find(BY_TITLE, plain);
    const isNamed =
      named === 'amendment' || (named === 'interpretation' && (/解释$/.test(plain) || IS_NUMBERED.test(history)));
    return isNamed ? { kind: named, isSure: true } : { kind: find(BY_NAME, plain) ?? 'policy', isSure: false };
  }
  const certain = find(BY_TITLE, plain) ?? find(BY_HISTORY, history);
  if (certain !== undefined) return { kind: certain, isSure: true };
  return { kind: find(BY_NAME, plain) ?? 'other', isSure: false };
}

const ISSUERS: readonly (readonly [RegExp, string | null])[] = [
  [/(中共中央(?:办公厅)?(?:、国务院(?:办公厅)?)?)(?!政治局)/, null],
  [/全国人民代表大会常务委员会/, '全国人民代表大会常务委员会'],
  [/全国人民代表大会/, '全国人民代表大会'],
  [/最高人民法院.*最高人民检察院/, '最高人民法院、最高人民检察院'],
  [/最高人民法院/, '最高人民法院'],
  [/最高人民检察院/, '最高人民检察院'],
  [/国务院办公厅/, '国务院办公厅'],
  [/国务院/, '国务院'],
  [/Standing Committee of the National People.s Congress/i, "Standing Committee of the National People's Congress"],
  [/National People.s Congress/i, "National People's Congress"],
  [/State Council/i, 'State Council'],
];

/** Who issued a text: by the first line of its history, else by its title; null where neither says. */
export function issuerOf(title: string, history: readonly string[]): string | null {
  for (const line of [...history.slice(0, 2).map(beforeFirstEvent), title]) {
    for (const [form, name] of ISSUERS) {
      const found = form.exec(line);
      if (found) return name ?? found[1]!;
    }
  }
  return namedIn(title);
}

/** 某省人民政府关于……的通知: the office before 关于. */
function namedIn(title: string): string | null {
  const at = simplified(title).indexOf('关于');
  const name =
    at > 0
      ? title
          .slice(0, at)
          .replace(/^.*[号號《】]/, '')
          .replace(/印[发發]$/, '')
      : '';
  return /(?:政府|[厅廳]|[办辦]公室|委[员員][会會]|部|局|院|[会會])$/.test(name) && name.length <= 40 ? name : null;
}

/** The first event of a line: later ones in it are amendments by others. */
function beforeFirstEvent(line: string): string {
  return line.replace(/^——.*在.*上$/, '').replace(/(通过|公布|批准|发布).*$/, '$1');
}

/** `cn` where the words are those of the People's Republic; null elsewhere. */
export function jurisdictionOf(title: string, start: string, language: string): string | null {
  const own =
    /中华人民共和国|全国人民代表大会|国务院|最高人民(?:法院|检察院)|中共中央|人民检察院|PEOPLE.S REPUBLIC OF CHINA|Communist Party of China|CPC Central Committee|CCP/i;
  if (own.test(title) || own.test(start.slice(0, 2_000))) return 'cn';
  return language === 'zh' && /信访|条例/.test(title) ? 'cn' : null;
}

const SPEAKS =
  /\b([A-Z][a-z]+(?: [A-Z][a-z]+){1,2})(?:, [^.,]{3,80},)? (?:emphasi[sz]ed|stressed|pointed out|said|urged|called for|noted)/g;
const SPEAKS_ZH = /([\u4e00-\u9fff]{2,4}?)(?:总书记|主席|同志)?(?:强调|指出)/g;

/** 国务院总理　李强, alone on a line above a report or a speech. */
const NAMED_ABOVE =
  /^[（(]?[\u4e00-\u9fff]{0,20}(?:总理|主席|总书记|书记|院长|检察长|主任|部长|省长|市长|县长|区长|局长|署长|会长|委员长|秘书长)[\s\u3000]+([\u4e00-\u9fff]{1,2}[\s\u3000]?[\u4e00-\u9fff]{1,2})[）)]?$/m;

/** Who a line above a report or a speech names, else who speaks most in it; null where nobody does twice. */
export function speakerOf(text: string, language: string): string | null {
  const above = NAMED_ABOVE.exec(text.slice(0, 300))?.[1];
  if (above !== undefined) return above.replace(/[\s\u3000]/g, '');
  const counts = new Map<string, number>();
  for (const [, name = ''] of text.matchAll(language === 'zh' ? SPEAKS_ZH : SPEAKS))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first !== undefined && first[1] >= 2 ? first[0] : null;
}
