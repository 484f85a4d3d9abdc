/** Steps of the procedures of courts, prosecutors and mediators, and of counting, as the verified facts name them; `#` names the law. */
export const STEPS_OF_COURTS = `
# 人民调解法
纠纷登记|dispute registered
同意调解|party consents
拒绝调解|party refuses
确定调解员|mediator appointed
确定调解员|mediator chosen
调解员回避|mediator recused
调解|session held
报告激化风险|risk reported to police
终止调解|ended without agreement
告知救济途径|legal routes told
口头协议|oral agreement
当事人签名|signed by a party
调解员签名|mediator signed
加盖印章|committee sealed
协议生效|agreement in effect
履行回访|performance checked
共同申请司法确认|joint application for confirmation
撤回申请|application withdrawn
裁定有效|ruling valid
裁定驳回|ruling dismissing
提出异议|objection raised
申请执行|enforcement applied
起诉|suit filed
# 民事诉讼法
收到起诉状|complaint received
通知补正|supplement asked
补正|supplement received
不予受理裁定|ruling of non-acceptance
送达起诉状副本|complaint served
提交答辩状|defence filed
管辖权异议|jurisdiction objection
告知合议庭|panel notified
委托鉴定|appraisal starts
鉴定结束|appraisal ends
和解期间开始|settlement period starts
和解期间结束|settlement period ends
中止诉讼|suspension of proceedings
恢复诉讼|resumption of proceedings
程序转换|procedure switched
开庭通知|hearing notified
开庭|court hearing
延期开庭|hearing postponed
申请延长审限|extension asked
批准延长审限|extension approved
宣判|judgment pronounced
送达裁判文书|served on a party
报送案卷|file sent up
二审立案|second instance docketed
二审裁判|second instance decided
生效|taking effect
申请再审|retrial applied
裁定再审|retrial ordered
执行通知|enforcement notice
中止执行|enforcement suspended
执行完毕|enforcement closed
执行终结|enforcement closed
申请承认与执行|recognition applied
裁定承认|recognition ruled
# 刑事诉讼法
受案|report received
立案|case filed
不予立案|not filed
传唤|summons
传唤结束|summons ended
拘留|detention
送看守所|delivered to detention centre
通知家属|family notified
讯问|interrogation
告知委托辩护人|right to counsel told
要求会见|lawyer asks to meet
会见|lawyer met
提请批准逮捕|arrest requested
批准逮捕|arrest approved
不批准逮捕|arrest refused
释放|release
执行逮捕|execution of arrest
取保候审|bail
监视居住|residential surveillance
解除|measure lifted
延长侦查羁押期限|custody extended
发现另有重要罪行|new important crime found
查清身份|identity clarified
精神病鉴定开始|psychiatric assessment starts
鉴定结束|assessment ends
羁押必要性建议|custody-necessity recommendation
回复处理情况|answer to it
移送审查起诉|sent for prosecution
退回补充侦查|sent back
补侦重新移送|returned again
提起公诉|initiate public prosecution
不起诉|not prosecuted
改变管辖|jurisdiction changed
法院受理|accepted by court
送达起诉书|indictment served
延期审理|postponed for supplementary investigation
中止审理|suspension of the trial
恢复审理|resumption of the trial
非法证据排除|evidence excluded
送达判决|service of the judgment
抗诉|protest
二审受理|second instance accepted
发回重审|remand for retrial
# 人民检察院公益诉讼办案规则
线索登记|clue registered
线索评估|clue assessed
移送线索|clue transferred
送达立案决定书|filing decision served
磋商|consultation
调查终结|inquiry report
鉴定完成|appraisal ends
决定检察建议|recommendation decided
送达检察建议书|recommendation served
书面回复|written reply
整改期满|rectification period over
跟进调查|follow-up inquiry
中止审查|review suspended
恢复审查|review resumed
公告期满|notice over
适格主体起诉|other body sued
延长审查起诉|extension of the examination for prosecution
提起公益诉讼|initiate public interest litigation
终结案件|termination of the case
变更诉讼请求|claim changed
撤回起诉|withdrawal of the action
判决|judgment
移送执行|transfer for enforcement
# 劳动争议调解仲裁法、仲裁法
申请调解|mediation applied
逾期未达成|no agreement in time
知道权利被侵害|infringement known
主张权利|claim made
劳动关系终止|employment ended
申请仲裁|application for arbitration
送达申请书|copy served
答辩|statement of defence
告知组庭|tribunal told
申请回避|application for recusal
书面披露|written disclosure
开庭通知|notice of the hearing
裁决|award
收到裁决书|award received
申请撤销|set-aside asked
重新仲裁|re-arbitration
裁定|ruling
请求补正|request for correction
申请执行|application for enforcement
# 期间的计算
公布节假日安排|holiday notice published
期间开始|period starts
期间中止|suspension of the period
期间恢复|resumption of the period
重新计算|counted anew
期间届满|expiry of the period
交邮|handed over to the post
障碍发生|obstacle begins
障碍消除|obstacle ends
申请顺延|leave asked
决定顺延|leave decided
`;
