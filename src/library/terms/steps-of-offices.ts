/** Steps of the procedures of offices, as the verified facts name them; `#` names the law. */
export const STEPS_OF_OFFICES = `
# 信访工作条例
收到信访事项|petition received
登记|registration
转送|forwarding
交办|assigned with deadline
提出异议|objection to competence
核实同意交还|sender agrees to take back
交还材料|papers handed back
书面告知接收情况|receipt and route notified in writing
导入法定程序|led into another statutory procedure
受理|acceptance
不予受理|not accepted
调查核实|facts investigated
批准延期|extension approved
告知延期理由|reasons for extension notified
调解和解协议书|mediation agreement
调解和解协议书|settlement agreement
出具信访处理意见书|handling opinion issued
收到书面答复|written reply received
请求复查|review requested
复查意见|review opinion
收到复查答复|review reply received
请求复核|re-review requested
复核意见|re-review opinion
办结|concluded
督办|supervised handling
提出建议|make a recommendation
反馈采纳情况|adoption fed back
泄露举报|accusation disclosed to accused
打击报复|retaliation recorded
年度报告|annual report
# 行政处罚法
违法行为发生|violation committed
行为终了|continuing violation ended
发现|discovery
立案|case docketed
出示执法证件|card shown
询问笔录|interview recorded
先行登记保存|registered preservation
作出处理决定|preservation resolved
调查终结|investigation closed
处罚告知|proposed penalty told
陈述申辩|statement and defence
放弃陈述申辩|statement and defence waived
要求听证|hearing asked
听证通知|hearing notified
法制审核通过|legal review passed
法制审核未通过|legal review failed
集体讨论|collective discussion
作出处罚决定|penalty decision
移送司法|transferred as crime
缴纳罚款|payment of the fine
暂缓缴纳|deferred payment
分期缴纳|payment in instalments
加处罚款|surcharge
催告|demand for performance
申请法院强制执行|court enforcement
公开|disclosure
变更撤销|changed or revoked
撤回公开|publication withdrawn
结案|closing of the case
# 行政复议法、行政诉讼法
作出行政行为|administrative act
知道行政行为|act known
告知复议权利|remedy told
申请行政复议|application for administrative reconsideration
通知补正|supplement notice
提交补正|corrections submitted
视为受理|deemed accepted
不予受理|refusal to accept
发送申请书副本|copy sent
书面答复举证|reply and evidence
转为普通程序|switched track
听取意见|parties heard
提请咨询意见|committee opinion
恢复|resumption
终止|termination
附带审查|normative document review
批准延长|extension approved
告知延长|extension told
复议调解书|reconsideration mediation document
复议决定|reconsideration decision
复议意见书|reconsideration opinion
报送纠正情况|correction reported
提起行政诉讼|initiate administrative litigation
发送起诉状副本|copy served
提交证据和依据|evidence filed
宣判|pronouncement of judgment
二审|appeal decided
履行|performance
# 政府信息公开条例
形成或变更|made or changed
主动公开|disclosure on its own initiative
提交申请|submission of an application
双方确认收到|receipt confirmed
告知补正|supplement asked
收到补正|supplement received
征求第三方意见|third party asked
第三方答复|third party answered
征求其他机关意见|other organ asked
其他机关答复|other organ answered
同意延期|consent to the extension
告知延期|extension told
答复|reply
提供信息|provision of information
不予公开|refusal to disclose
视为放弃|deemed abandoned
告知第三方|third party informed
投诉举报|complaints and reports
# 法规规章备案审查条例、立法法
公布|promulgation
报送备案|submission for the record
备案登记|registration for the record
暂缓登记|registration deferred
补充报送|supplementary submission
提出审查要求|requirement of review
提出审查建议|suggestion of review
告知补充|supplement asked
启动审查|review started
告知不启动|told not started
分送|sent to committee
函告说明|maker asked
审查意见|committee opinion
沟通|talk with maker
审查中止|suspended on plan
书面审查意见|written opinion
书面处理意见|maker's answer
修改废止|amended or repealed
提出撤销议案|annulment proposed
撤销|annulment
反馈|suggester informed
审查终止|termination of the review
# 领导干部干预司法活动、插手具体案件处理的记录、通报和责任追究规定
收到过问|contact about a case
拒绝|refusal
记录|record
留存材料|material kept
录入专库|entered in database
立即报告|reported at once
季度届满|quarter ends
季度报告|quarterly report
零报告|zero report
调查核实|investigation and verification
报告党委|party committee informed
通报|circulated notice
责任追究|accountability
调离免职|recorder transferred or dismissed
打击报复|retaliation
# 安全生产法
风险分级|risk graded
发现隐患|hazard found
内部报告|reported inside
报告监管部门|reported to regulator
通报从业人员|workers informed
收到举报|report received
核查|verification
责令整改|order to rectify
停产停业|suspension of production or business
挂牌督办|listed for supervision
停电通知|power cut told
整改完成|rectification completed
同意恢复|resumption approved
事故|accident
事故报告|accident reported
逐级上报|reported up
调查报告|investigation report
批复|official reply
整改评估|assessment of the rectification
收到投诉|complaint received
告知|notification
组织调解|mediation organised
检验开始|test starts
检验结束|test ends
达成协议|agreement reached
终止调解|termination of mediation
核查|clue checked
告知举报人|reporter told
# 反电信网络诈骗法
报案|report to the police
紧急止付指令|stop order
止付|stop payment
止付到期|stop lapsed
冻结|freeze
续冻|freeze renewed
自动解除|automatic lifting
解除冻结|freeze lifted
通知被害人|victim told
公告|public notice
异议|objection
返还|restitution
采取限制措施|restrictive measures
告知原因与救济|reasons and remedies notified
解除|lifting
列入惩戒名单|placed on the punishment list
解除惩戒|punishment lifted
# 中国以外的程序
违法|violation of law
查明|ascertainment
当场告知|contested on the spot
寄送|fine sent
折扣缴款|paid with discount
缴款|payment
向省督申诉|appeal to Prefect
转警察机构|passed to police body
移送省督|file to Prefect
通知听取|invited to hearing
听取|hearing of the parties
省督决定|Prefect's order
送达决定|order notified
向法官申诉|appeal to judge
加罚|penalty added
移交催收|sent to collection
收到请求|request received
要求补充|clarification asked
收到补充|supplement received
收费通知|fees notice
缴费|fee paid
知悉泄露|breach known
通知监管机构|authority notified
告知个人|data subjects told
确认收到|acknowledgement of receipt
反馈|feedback
收到申请|application received
要求补充|completion asked
补充|supplement
草案公示|draft published
决定|decision
催告|notice of default
`;
