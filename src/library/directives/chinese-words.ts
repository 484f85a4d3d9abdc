/** Verbs that documents direct with, without a subject where a sentence or clause opens with them. */
const VERBS =
  '坚持 坚定(?!不移) 坚决 坚守 加强 加快 加大 加紧 推进 推动 推行 推广 完善 健全 深化 强化 优化 细化 量化 固化 建立 建设 建成 建好 构建 搭建 组建 成立 设立 提高 提升 增强 增进 增加 扩大 拓展 拓宽 延伸 落实 落细 压实 夯实 筑牢 打牢 贯彻 执行 履行 实施 实行 施行 开展 组织 部署 安排 统筹 协调 协同 配合 联合 整合 融合 对接 衔接 促进 促成 维护 维持 保障 保护 保持 保证 确保 防范 防止 防控 化解 打击 惩治 惩处 查处 查办 查清 整治 整改 纠正 规范 明确 制定 修订 修改 起草 出台 发布 公布 印发 公开 创新 创建 创造 探索 培养 培育 培训 打造 营造 塑造 发挥 发扬 发展 做好 做实 做到 做细 抓好 抓实 抓紧 抓住 抓牢 抓细 把握 把牢 把好 守住 守好 守牢 用好 用活 用足 管好 管住 办好 办理 处理 处置 解决 回应 答复 受理 登记 转送 交办 督办 督促 督查 检查 检视 排查 核查 调查 研究 调研 学习 领会 宣传 弘扬 传承 引导 指导 教育 鼓励 支持 扶持 帮助 服务 满足 关注 关心 重视 注重 聚焦 围绕 突出 强调 树立 树立 牢记 紧扣 紧盯 紧抓 立足 着眼 着力 致力 依托 依靠 运用 利用 善用 使用 采取 采用 启动 召开 举行 报告 报送 上报 通报 通知 告知 汇报 反馈 评估 考核 监督 监测 监管 管控 管理 治理 限制 禁止 杜绝 遏制 减少 降低 控制 缩短 简化 取消 废止 清理 清除 消除 破除 改革 改进 改善 改造 转变 转化 调整 调动 激发 激励 凝聚 团结 动员 发动 号召 恪守 遵守 遵循 尊重 尊崇 拥护 捍卫 忠于 服从 听取 征求 吸收 吸纳 借鉴 参与 参加 承担 担负 接受 配备 配齐 提供 提出 提交 给予 畅通 打通 疏通 下沉 下移 前移 关口前移 织密 扎紧 严格 严肃 严把 严守 严防 认真 巩固 稳定 谋划 谱写 开创 开辟 走好 走稳 下大 狠抓 力争 争取 防患 预防 预警 应对 修复 挽回 追究 问责 审查 审理 审核 起诉 推诿 查找 回避 拖延 截留 挪用 编制 编写 编印 汇总 汇编 梳理 分解 跟踪 靠实 务求 引进 引入 招引 壮大 做强 做优 做大 打响 打赢 打好 缩小 延长 压缩 压减 下放 划转 支撑 助推 助力 抢抓 盘活 增设 设置 布局 突破 攻克 选派 选拔 评选 表彰 奖励 补助 补齐 补强 兜牢 稳住 对标 摸清 建档 备案 公示 收集 整理 归档 移送 移交 审定 核定 核实 核对 评定 评价 认定 鉴定 界定 划定 确定 指定 约谈 追责 督导 巡查 走访 会商 协商 研判 预测 总结 提炼 宣讲 讲好 传播 普及 倡导 提倡 崇尚 惩戒 处罚 收取 征收 增发 发放 拨付 投入 安装 配置 更新 升级 改建 新建 扩建 修建 建造 种植 补充 扩充 精简 合并 整顿 肃清 铲除 根除 堵塞 封堵 阻断 切断 守护 看好 护好 保存 保留 记录 登载 刊登 转发 传达 告诫 劝阻 制止 严惩 严查 严打 深挖 彻查 敢于 善于 勇于 走 讲 当好 担当 遏止 进行 予以 加以 掌握 作出 做出 出具 送达 适用 完成 实现 达成 形成 覆盖 开通 贯通 推送 分流 疏导 整肃 加固 更换 抽查 复查 复核 审计 审批 审议 批准 撤销 免除 豁免 减轻 减免 减负 承诺 公证 调解 调处 排解 仲裁 立案 结案 办结 清零 清退 清偿 归还 退还 赔偿 补偿 救助 慰问 帮扶 关爱 照顾 接访 包案 下访 值守 值班 轮岗 培优 育强 聘请 招聘 招录 录用 选任 任命 指派 派驻 派遣 抽调 借调 交流 沟通 联系 联络 联动 共享 互通 互认 披露 发送 寄送 传送 转办 转交 批转 签订 签署 缔结 遴选 确认 确立 构筑 铸牢 锻造 锤炼 锻炼 厚植 涵养 汲取 回访 回复 归集 汇聚 汇集 聚合 聚集 调度 通气 牵头 主导 负责 承办 协办 参照 对照 纳入 列入 融入 嵌入 写入 录入 接入 植入 转入 划入 计入 载入 记入 存入 收回 追回 追缴 没收 扣押 冻结 查封 收缴 退赔 停止 终止 中止 暂停 叫停 撤回 更正 补正 修正 订正 校准 校验 检验 检测 监察 纪检 抓 压紧 拧紧 筑好 建强 办成 办实 兑现 践行 力戒 严惩 严处 惩罚 抵制 反对 克服 根治 扭转 消解 缓解 舒缓 端正 正视 直面 珍惜 爱护 呵护 尊老 推选 推荐 推介 展示 展现 彰显 阐释 解读 解释 说明 编辑 出版 刊发 播放 拍摄 组编 讲解 辅导 稳就业 保就业 保民生 稳增长 促改革 调结构 惠民生 防风险 保稳定 抓落实 补短板 强弱项'.split(
    ' ',
  );

/** Words before a verb that say how. */
const ADVERBS =
  '进一步 更加 更好 更好地 切实 全面 深入 大力 积极 积极稳妥 着力 不断 持续 坚决 牢牢 始终 扎实 有效 依法 严格 充分 认真 统筹 稳步 加快 高度 自觉 主动 公正 妥善 科学 合理 精准 有力 有序 有针对性地 继续 同时 共同 协同 广泛 逐步 尽快 尽早 切实地 深刻 准确 坚定 坚定不移 坚定不移地 毫不动摇 一体 一体化 系统 重点 率先 带头 努力 奋力 定期 立即 迅速 从严 依规 依法依规 分类 分级 牢固 善于 严肃 实事求是 因地制宜 多措并举 聚力 着眼于 更大力度 高质量 高水平 纵深 以更大力度 常态化 统一 集中 从源头上 也 还 都 均 要 一定 一律 必须 及时 合法 规范 高效 实质性 精心 靠前 多渠道 全力 并 且 并且 而且 大胆 精准地 密切 积极主动 真正 及早 适时 限期 如实 平稳 加速 前瞻 主动地 坚持不懈 持之以恒 深入细致 逐项 逐一 逐级 全程 优先 勇于 认认真真 实打实 科学地 每年 每月 每季度 每周 每半年 每日 按月 按季 按季度 按年 按时 按期 如期 时刻 随时 全心全意 提前 同步 严密 抓紧 适当 适度 违规 擅自 私自 随意 任意 无故 变相 借机 非法 违法 全部 基本 显著 明显 至少 最多 当场 当面 书面 口头 一次性 就地 就近 足额 全额 免费 优先 原则上 各自 分别 相互 互相 共同 依次 稳妥 审慎 慎重 谨慎 细致 大幅 大幅度 有组织 有计划 有步骤 有重点 一以贯之 一如既往 久久为功 驰而不息 更加紧密地 紧密 更加自觉 更加注重 加倍 抢先 超前 提早 事先 事前 事后 事中 仍 仍然 专门 特别 尤其 最大限度 最大程度 尽可能 尽力 尽量 竭力 全链条 全方位 全过程 全周期 全天候 多层次 多维度 多形式 立体化 网格化 滚动 实时 不定期 经常性 逐案 逐件 逐户 逐人 逐村 逐年 逐月 逐季 逐层 逐条 从严 从重 从快 从实 从细 从早'.split(
    ' ',
  );

const byLength = (list: readonly string[]): string => [...list].sort((a, b) => b.length - a.length).join('|');

const adverb = new RegExp(byLength(ADVERBS), 'y');
const verb = new RegExp(byLength(VERBS), 'y');

const matchAt = (form: RegExp, text: string, at: number): string => {
  form.lastIndex = at;
  return form.exec(text)?.[0] ?? '';
};

/** The verb of direction at a place of a text, or the empty text. */
export const verbAt = (text: string, at = 0): string => matchAt(verb, text, at);

/** A time at the beginning of a clause: 2025年6月底前完成. */
const TIME = /(?:到|在|于)?(?:(?:19|20)\d{2}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:年?底|月?末)?(?:以?前|之前|内|起)?/y;

/** The places after none, one, two ... of the adverbs that stand at `start`. */
function adverbEnds(text: string, start: number): number[] {
  const ends = [start + matchAt(TIME, text, start).length];
  for (let word = matchAt(adverb, text, start); word !== ''; word = matchAt(adverb, text, ends.at(-1)!))
    ends.push(ends.at(-1)! + word.length);
  if (ends.length > 1 && text[ends.at(-1)!] === '地') ends.push(ends.at(-1)! + 1);
  return ends;
}

const LAST_ADVERB = new RegExp(`(?:${byLength(ADVERBS)})地?$`);

/** A text without the adverbs at its end: 各中心全部. */
export function withoutAdverbs(text: string): string {
  if (text.length > 200) return text;
  let [rest, before] = [text, ''];
  while (rest !== before) [before, rest] = [rest, rest.replace(LAST_ADVERB, '')];
  return rest;
}

/** Past all adverbs at `start`. */
export const pastAdverbs = (text: string, start = 0): number => adverbEnds(text, start).at(-1)!;

/** Where the verb stands in a clause that opens with adverbs, if any, and a verb of direction; null where it does not. 严格 is either. */
export function opening(text: string, start = 0): number | null {
  return (
    adverbEnds(text, start)
      .reverse()
      .find((at) => verbAt(text, at) !== '') ?? null
  );
}

/** Words that command or forbid; what may not stand beside them is left out, as in 重要, 要求, 适应, 应对. */
export const MODALS =
  /(?:既|又|还|也|都|更|就|均|仍|一定|务必|首先|尤其|特别|关键|同时|坚决|始终)?(?:必须|务必|应当|应该|有必要|不得(?!不)|不准|不许|不要|决不能|绝不能|决不允许|绝不允许|(?<!解)决不|绝不|(?<=^|[局院厅部委会门关位员者们民人])不能(?![不是说满适有完及很好充得解正只仅够])|严禁|禁止|切忌|不应|(?<![必军供内刚急所亟])须(?!知|臾)|(?<!不|的|所)需要(?=[^的和与、，。；]{2})|(?<![所必急军供内刚亟不])需(?=加|建|坚|推|完|健|深|强|提|落|抓|做|把|进|从|依|按|在|以|对|向)|(?<![相适反供响对效感呼本顺因回理照])应(?!.[未尽])(?![对用急邀届付聘诉有运援力变战声激答战验收])|(?<![重主需只首纲摘概必将简紧索想提机扼险显冲若]|(?<![财行民邮市县镇村乡])政)要(?![求点素件么闻害塞领道职义旨目津案隘]|$|是(?!坚|把|以|在)|务(?!必)))/;

export const FORBIDS = /不得|不准|不许|不要|不能|不允许|决不|绝不|严禁|禁止|切忌|不应/;

/** A speaker or a meeting that directs, at a clause's start: what follows is what it says. */
export const REPORTS =
  /^(?<who>(?:(?!的|决策|战略|工作|任务|各项|安排|[要须应]).){0,40}?)(?<cue>强调|指出|要求|提出|部署|表示|号召|呼吁|明确|希望|勉励|叮嘱|责成|说|谈到|认为)(?:要求)?(?:，|：|:|,|$)?/;

/** What tells of the past or praises. */
export const TOLD =
  /以来|过去(?:的)?[一二三四五六七八九十几]?年|去年|上年|已经|已[^经]|取得|成效|成绩|得到(?![^，；]*(?:保障|解决|落实|保护|维护|实现))|获得(?!感)|不断(?:得到|取得)|了(?![解结])|(?<!通)过(?![程去度渡错失滤关高低大])|之中，|据(?:了解|悉|介绍)|主持(?:召开|会议)|(?:审议|讨论|表决)通过|(?:隆重|胜利)(?:召开|闭幕|开幕)/;
/** A verb and its object as the subject of a statement: 加强……是……的要求. */
export const IS_STATEMENT =
  /(?:[^于但只就都既还更不便])是|具有(?![^，；]*的)|意味着|离不开|事关|关系到|有利于|有助于|成为|体现了?|标志着|表明|(?:寄托|承载|凝结|凝聚|蕴含|反映|影响|决定)着/;
/** Questions and conditions direct nobody. */
export const SUBORDINATE = /如何|怎样|怎么|为什么|是否|如果|假如|倘若|哪些|什么/;

/** Words that open a clause that says how, on what ground or when: what is demanded comes after it. */
export const WAY =
  /^(?:紧紧|紧密|始终|切实|牢牢|认真|严格|充分)?(?:以(?!免|便|及)|于(?!是)|按照|依照|根据|依据|围绕|对照|参照|对(?!接|标|外|内|口|症)|在|从(?!严|重|快|事)|结合|通过|面对|站在|立足|着眼|聚焦|本着|针对|依托|为(?!民|官)|为了|到|自(?!觉|主|我|查|然|治|愿|行)|会同|联合(?=[^，]{2,12}(?:部门|单位|局|厅|委)$)|随着|经|每|今年|明年|\d)/;

/** What a document says of itself at its beginning: why it is made, and that it is sent. It directs nobody. */
export const PREAMBLE =
  /^(?:现|特|兹|为此|现就)(?:就|将|把|予以|提出|印发|通知|制定|作出|下达|决定|对)|(?:制定|提出|作出|发布)(?:本(?:法|条例|规定|规则|办法|细则|方案|意见|规划|通知|解释|决定|章程|纲要|规范|标准)|(?:如下|以下).{0,6})$|(?:如下|以下)(?:实施|工作|部门|分工)*(?:意见|决定|通知|方案|规定|办法|措施|建议)$/;

/** An office that says what it will do. */
export const UNDERTAKES = /(?:部门|单位|机关|政府|办公室|委员会|法院|检察院|厅|局|我们|我国|中国|全党|的)将(?=\S)/;

/** Offices and persons at the end of a clause that names who is to act. */
export const BODY =
  /(?:党委|党组|支部|政府|部门|机关|单位|干部|同志|法院|检察院|地区|地方|组织|机构|企业|人员|委员会|办公室|主体|个人|公民|中心|(?<![布格结全])局|厅|委|[学医法两]院|校|(?<![全内外大西东中北南])部|(?:司法|派出|研究|事务|卫生|看守|戒毒|税务|交易|监管)所|财政|乡镇|街道|县区|社区|各[^，]{0,8}[地县市省区州旗村级方]|党员|群众|代表|法官|检察官|律师|负责人|[室科处股队站庭]|小组|专班|公司|协会|学校|调委会|我们|大家|者)$/;

const OFFICE =
  /^(?:部门|机关|单位|人员(?!名|信|档|库|培|队|编|配|力|素|能|管|结|构)|机构|中心|部(?=$|[、和])|局|委|办公室|者|员(?!工)|的|力|性|性质|度|化(?!解)|组(?=[、，和]|$)|(?:成功|达标|合格|完成|覆盖|满意|受理|办结)?率|情况|结果(?![运应]))/;

/** Whether the verb at a place is part of an office's name: 监督部门, 检查组. */
export const isOffice = (text: string, at: number): boolean => OFFICE.test(text.slice(at + verbAt(text, at).length));
