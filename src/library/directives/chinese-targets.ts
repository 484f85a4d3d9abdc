/** Times and states that a text sets as a target. */

const NUMBER = '(?:\\d+|[一二三四五六七八九十两]+)';
/** 2026年6月30日, 今年上半年, 年底, 6月底: at least one of its parts. */
const DAY = `(?=[\\d今明年本下月十“])(?:20\\d{2}年|今年|明年|年(?=[底末内])|本世纪|下半年|“?十[四五六七]五”?(?:时期|期间|末)?)?(?:\\d{1,2}月|月(?=[底末]))?(?:\\d{1,2}日)?(?:上半年|下半年|第?[一二三四]季度)?(?:年?底|月?末|内|中叶|初)?`;
const SPAN = `约?${NUMBER}个?(?:工作日|小时|日|天|周|月|季度|年)(?:左右)?(?:的?时间)?`;

/** A time that a deed is to be done by: 到2027年, 2026年6月底前, 力争三年内, 60日内. */
const BY = [
  `(?:力争|争取|确保)?[到至](?:${DAY})(?:以?前|之前|时)?`,
  `(?:力争|争取|计划|确保|原则上)?(?:于|在)?(?:${DAY})(?:之?前)`,
  `(?:力争|争取|计划|确保|原则上)(?:于|在|用|利用)?(?:${SPAN}(?:以?内|之内)?|${DAY})`,
  `(?:于|在|用)?${SPAN}(?:以?内|之内)`,
  '(?:今年(?:年?底|内|上半年|下半年)?|明年|年内|下一步)',
].map((form) => new RegExp(`^(?:${form})`));

/** How much of a clause is a year after that of the text: what is said of it is still to come. */
export function laterYear(plain: string, year: number | undefined): number {
  const found = /^(20\d{2})年(?:底|上半年|下半年)?/.exec(plain);
  return found && year !== undefined && Number(found[1]) > year ? found[0].length : 0;
}

/** How much of a clause is the time its deed is to be done by; 0 where it opens with none. */
export function targetTime(plain: string): number {
  const lengths = BY.map((form) => form.exec(plain)?.[0] ?? '')
    .filter((found) => /[\d一二三四五六七八九十两今明底末内步]/.test(found))
    .map((found) => found.length);
  return Math.max(0, ...lengths);
}

/** The words of a state that is to be reached stand last: 体系基本形成, 水平显著提升, 走在全国前列. */
const STATE =
  /^(?<what>[^，]{2,}?)(?<how>基本|显著|明显|更加|充分|全面|持续|稳步|大幅|有效|全部|进一步|普遍|不断|初步|更为|总体|同步|如期)(?<verb>形成|建成|确立|健全|完善|提升|提高|增强|改善|优化|发挥|实现|落实|覆盖|到位|完成|成熟|定型|巩固|扩大|深化|规范|顺畅|清零|下降|上升|减少|降低|运行|化解|解决|达标|贯通)[^，]{0,4}$/d;
const MEASURED =
  /^(?<what>[^，]{2,}?)(?<how>均|都|全部|总体|稳定|力争|至少|要)?(?<verb>达到|不低于|不少于|不超过|超过|控制在|保持在|稳定在|下降|上升|增长|提高到?|提升到?|提升至|降至|降到|降低|压缩至|压缩到|缩短至|缩短到|达|覆盖(?!率|面))[^，]*(?:\d|百分之|[一二三四五六七八九十两]成)/d;
const PLACED = /^(?<what>[^，]{2,}?)(?<how>)(?<verb>走在|位居|居于|进入|迈入)[^，]*(?:前列|行列|前茅|一流|水平|阶段)$/d;

/** The verb of a clause that tells a state to be reached, after `start`; null where it tells none. */
export function stateAt(plain: string, start: number): { readonly at: number; readonly verb: string } | null {
  const rest = plain.slice(start);
  for (const form of [MEASURED, STATE, PLACED]) {
    const found = form.exec(rest);
    if (found) return { at: start + found.indices!.groups!['verb']![0], verb: found.groups!['verb']! };
  }
  return null;
}
