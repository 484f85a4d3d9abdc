/** What the notices and laws behind the calendars are called and when they were published; used to draft the tables. */

/** The General Office's yearly notice: day of publication (null: not found), where it can be read. */
export const CN_NOTICES: Readonly<Record<number, { readonly published: string | null; readonly at: string }>> = {
  2004: { published: null, at: 'zh.wikisource.org 国务院办公厅关于2004年部分节假日安排的通知' },
  2005: { published: null, at: 'no official copy found; as reprinted in the press' },
  2006: { published: '2005-12-22', at: '国办发明电〔2005〕35号 www.gov.cn/jrzg/2005-12/22/content_133837.htm' },
  2007: { published: '2006-12-18', at: '国办发明电〔2006〕49号 www.gov.cn/fwxx/sh/2006-12/18/content_471877.htm' },
  2008: { published: '2007-12-18', at: 'www.gov.cn/zwgk/2007-12/18/content_837184.htm' },
  2009: { published: '2008-12-10', at: 'www.gov.cn/zwgk/2008-12/10/content_1174014.htm' },
  2010: { published: '2009-12-08', at: 'www.gov.cn/zwgk/2009-12/08/content_1482691.htm' },
  2011: { published: '2010-12-10', at: 'www.gov.cn/zwgk/2010-12/10/content_1762643.htm' },
  2012: { published: '2011-12-06', at: 'www.gov.cn/zwgk/2011-12/06/content_2012097.htm' },
  2013: { published: '2012-12-10', at: 'www.gov.cn/zwgk/2012-12/10/content_2286598.htm' },
  2014: { published: '2013-12-11', at: 'www.gov.cn/zwgk/2013-12/11/content_2546204.htm' },
  2015: { published: '2014-12-16', at: 'www.gov.cn/zhengce/content/2014-12/16/content_9302.htm' },
  2016: {
    published: '2015-12-10',
    at: '国办发明电〔2015〕18号 www.gov.cn/zhengce/content/2015-12/10/content_10394.htm',
  },
  2017: {
    published: '2016-12-01',
    at: '国办发明电〔2016〕17号 www.gov.cn/zhengce/content/2016-12/01/content_5141603.htm',
  },
  2018: { published: '2017-11-30', at: 'www.gov.cn/zhengce/content/2017-11/30/content_5243579.htm' },
  2019: { published: '2018-12-06', at: '国办发明电〔2018〕15号 www.gov.cn/xinwen/2018-12/06/content_5346287.htm' },
  2020: { published: '2019-11-21', at: 'www.gov.cn/zhengce/content/2019-11/21/content_5454164.htm' },
  2021: { published: '2020-11-25', at: 'www.gov.cn/zhengce/content/2020-11/25/content_5564127.htm' },
  2022: { published: '2021-10-25', at: 'www.gov.cn/zhengce/content/2021-10/25/content_5644835.htm' },
  2023: { published: '2022-12-08', at: 'www.gov.cn/zhengce/content/2022-12/08/content_5730844.htm' },
  2024: { published: '2023-10-25', at: 'www.gov.cn/zhengce/content/202310/content_6911527.htm' },
  2025: {
    published: '2024-11-12',
    at: '国办发明电〔2024〕12号 www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm',
  },
  2026: { published: '2025-11-04', at: 'www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm' },
};

export const CN_TITLE = (year: number): string => `国务院办公厅关于${year}年部分节假日安排的通知`;

/** As the notices name them. */
export const CN_NAMES: Readonly<Record<string, string>> = {
  元旦: '元旦',
  春节: '春节',
  清明: '清明节',
  劳动节: '劳动节',
  端午: '端午节',
  中秋: '中秋节',
  国庆节: '国庆节',
};

/** Provision by the name that `date-holidays` uses; days that it has and the law has not are left out by hand. */
export const IT_PROVISIONS: Readonly<Record<string, { readonly name: string; readonly source: string }>> = {
  Capodanno: { name: 'Capodanno', source: 'L. 260/1949 art. 2' },
  Epifania: { name: 'Epifania', source: 'D.P.R. 792/1985 art. 1' },
  'Domenica di Pasqua': { name: 'Domenica di Pasqua', source: 'L. 260/1949 art. 2' },
  'Lunedì dell’Angelo': { name: "Lunedì dell'Angelo", source: 'L. 260/1949 art. 2' },
  'Liberazione dal nazifascismo (1945)': { name: 'Anniversario della Liberazione', source: 'L. 260/1949 art. 2' },
  'Festa del lavoro': { name: 'Festa del lavoro', source: 'L. 260/1949 art. 2' },
  'Festa della Repubblica': { name: 'Festa della Repubblica', source: 'L. 336/2000 art. 1' },
  'Assunzione di Maria': { name: 'Assunzione', source: 'L. 260/1949 art. 2' },
  "Festa nazionale di San Francesco d'Assisi": { name: "San Francesco d'Assisi", source: 'L. 151/2025 art. 1' },
  Ognissanti: { name: 'Ognissanti', source: 'L. 260/1949 art. 2' },
  'Immacolata Concezione': { name: 'Immacolata Concezione', source: 'L. 260/1949 art. 2' },
  'Natale di Gesù': { name: 'Natale', source: 'L. 260/1949 art. 2' },
  'Santo Stefano': { name: 'Santo Stefano', source: 'L. 260/1949 art. 2' },
  'Festa Nazionale 2011': { name: "150° dell'Unità d'Italia", source: 'D.L. 5/2011 art. 1' },
};
