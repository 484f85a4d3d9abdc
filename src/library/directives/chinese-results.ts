/** Clauses that tell what a demand is for: they demand nothing more. */

/** Opens a clause that can be nothing else: 从而, 以便, 使, 让人民群众. */
const LEADS =
  /^(?:从而|进而|以便|以期|以此|以求|使(?![用命])|让(?!我们|位|步|利)|便于|方便(?=[^，]{2})|促使|避免|真正让|切实让|推动形成|推动构建形成|逐步形成|努力形成|加快形成|形成)/;

const WEAK =
  '(?:不断|切实|有效|进一步|持续|更好地?|真正|显著|明显|大幅|从源头上|最大限度地?|充分|稳步|逐步|全面|着力|努力|加快|共同)*';
const VERB =
  '(?:提高|提升|增强|增进|促进|营造|确保|保障|保证|维护|减轻|减少|降低|实现|形成|防止|杜绝|汇聚|凝聚|激发|带动|支撑|服务|助力|助推|满足|巩固|打造|筑牢|夯实)';
const RESULT = new RegExp(`^${WEAK}${VERB}`);
/** 为群众提供服务, 为改革提供支撑. */
const GIVES = /^(?:为|给)[^，；]{2,30}?(?:提供|奠定|创造|营造|作出|做出|作|贡献|注入|增添|保驾护航)/;
/** A result that is itself a target, or is commanded, is a demand. */
const OWN = /^(?:依法|坚决|严|大力|积极|全力|严格|严厉|牢牢)|\d|百分之|以上|不(?:少|低)于|底前|年前/;

/** Whether a clause can only tell a result. */
export const isResultLead = (plain: string): boolean => LEADS.test(plain);

/** Whether a clause after a demand tells what that is for. */
export const isResult = (plain: string): boolean =>
  LEADS.test(plain) || ((RESULT.test(plain) || GIVES.test(plain)) && !OWN.test(plain));
