const BILINGUAL = /^(第[^ ]+条[^ ]* )?([^\p{Script=Han}]*[A-Za-z][^\p{Script=Han}]*?) +(\p{Script=Han}.*)$/su;

/** Of a heading that says the same in Latin letters and in Chinese, the part that the reader's language is written in, with the citation before it. */
export function headingIn(heading: string, language: string): string {
  const [, citation = '', latin, han] = BILINGUAL.exec(heading) ?? [];
  if (latin === undefined || han === undefined) return heading;
  return `${citation}${language === 'zh' ? han : latin}`;
}

/** Whether a name that the law gives in one language alone can stand in a sentence of this one. */
export function isOfLanguage(name: string, language: string): boolean {
  const isHan = /\p{Script=Han}/u.test(name);
  if (language === 'zh' || isHan) return isHan === (language === 'zh');
  return language === 'en' || !/^(?:the|an?) /i.test(name);
}
