/** Who acts in procedures, on what and by which means. Several lines may share a side: each is another way to say it. */
export const WORDS_OF_PROCEDURE = `
# 各类程序
信访|petition
信访|letters and visits
信访人|petitioner
信访工作|petition work
来信来访|letters and visits
行政复议|administrative reconsideration
复议机关|reconsideration body
申请人|applicant
被申请人|respondent
行政诉讼|administrative litigation
行政处罚|administrative penalty
行政机关|administrative organ
政府信息公开|disclosure of government information
政府信息|government information
人民法院|people's court
人民检察院|people's procuratorate
检察机关|procuratorate
检察院|procuratorate
法院|court
公安机关|public security organ
公益诉讼|public interest litigation
检察建议|procuratorial recommendation
诉前程序|pre-litigation procedure
人民调解|people's mediation
人民调解委员会|people's mediation committee
调解协议|mediation agreement
调解|mediation
司法确认|judicial confirmation
仲裁|arbitration
仲裁委员会|arbitration commission
仲裁裁决|arbitral award
上诉|appeal
再审|retrial
审判监督|trial supervision
起诉|bring an action
原告|plaintiff
被告|defendant
第三人|third party
证据|evidence
管辖|jurisdiction
受理|accept
立案|case filing
送达|service
期限|time limit
期间|period
延长|extension
中止|suspension
终结|termination
回避|recusal
听证|hearing
法定代表人|legal representative
举报|report
控告|complaint
申诉|petition for review
检举|accusation
监督|supervision
法律监督|legal supervision
备案审查|record and review
宪法|constitution
法律|law
行政法规|administrative regulation
地方性法规|local regulation
规章|rules
公民|citizen
国家机关|state organ
国家赔偿|state compensation
赔偿|compensation
安全生产|work safety
重大事故隐患|major accident hazard
事故隐患|accident hazard
应急预案|emergency plan
电信网络诈骗|telecom and online fraud
反制措施|countermeasure
国家豁免|state immunity
领事保护|consular protection
涉外|foreign-related
涉外民事关系|foreign-related civil relations
枫桥经验|Fengqiao experience
枫桥经验|Maple Bridge Experience
平安中国|Safe China
法治|rule of law
全国人民代表大会|National People's Congress
常务委员会|standing committee
国务院|State Council
最高人民法院|Supreme People's Court
最高人民检察院|Supreme People's Procuratorate
`;
