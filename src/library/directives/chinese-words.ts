/** Verbs that documents direct with, without a subject where a sentence or clause opens with them. */
const VERBS =
  '坚持 坚定 坚决 坚守 加强 加快 加大 加紧 推进 推动 推行 推广 完善 健全 深化 强化 优化 细化 量化 固化 建立 建设 建成 建好 构建 搭建 组建 成立 设立 提高 提升 增强 增进 增加 扩大 拓展 拓宽 延伸 落实 落细 压实 夯实 筑牢 打牢 贯彻 执行 履行 实施 实行 施行 开展 组织 部署 安排 统筹 协调 协同 配合 联合 整合 融合 对接 衔接 促进 促成 维护 维持 保障 保护 保持 保证 确保 防范 防止 防控 化解 打击 惩治 惩处 查处 查办 查清 整治 整改 纠正 规范 明确 制定 修订 修改 起草 出台 发布 公布 公开 创新 创建 创造 探索 培养 培育 培训 打造 营造 塑造 发挥 发扬 发展 做好 做实 做到 做细 抓好 抓实 抓紧 抓住 抓牢 抓细 把握 把牢 把好 守住 守好 守牢 用好 用活 用足 管好 管住 办好 办理 处理 处置 解决 回应 答复 受理 登记 转送 交办 督办 督促 督查 检查 检视 排查 核查 调查 研究 调研 学习 领会 宣传 弘扬 传承 引导 指导 教育 鼓励 支持 扶持 帮助 服务 满足 关注 关心 重视 注重 聚焦 围绕 突出 强调 树立 树立 牢记 紧扣 紧盯 紧抓 立足 着眼 着力 致力 依托 依靠 运用 利用 善用 使用 采取 采用 启动 召开 举行 报告 报送 上报 通报 通知 告知 汇报 反馈 评估 考核 监督 监测 监管 管控 管理 治理 限制 禁止 杜绝 遏制 减少 降低 控制 缩短 简化 取消 废止 清理 清除 消除 破除 改革 改进 改善 改造 转变 转化 调整 调动 激发 激励 凝聚 团结 动员 发动 号召 恪守 遵守 遵循 尊重 尊崇 拥护 捍卫 忠于 服从 听取 征求 吸收 吸纳 借鉴 参与 参加 承担 担负 接受 配备 配齐 提供 提出 提交 给予 畅通 打通 疏通 下沉 下移 前移 关口前移 织密 扎紧 严格 严肃 严把 严守 严防 认真 巩固 稳定 谋划 谱写 开创 开辟 走好 走稳 下大 狠抓 力争 争取 防患 预防 预警 应对 修复 挽回 追究 问责 审查 审理 审核 起诉 推诿 查找 回避 拖延 截留 挪用'.split(
    ' ',
  );

/** Words before a verb that say how. */
const ADVERBS =
  '进一步 更加 更好 更好地 切实 全面 深入 大力 积极 积极稳妥 着力 不断 持续 坚决 牢牢 始终 扎实 有效 依法 严格 充分 认真 统筹 稳步 加快 高度 自觉 主动 公正 妥善 科学 合理 精准 有力 有序 有针对性地 继续 同时 共同 协同 广泛 逐步 尽快 尽早 切实地 深刻 准确 坚定 坚定不移 坚定不移地 毫不动摇 一体 一体化 系统 重点 率先 带头 努力 奋力 定期 立即 迅速 从严 依规 依法依规 分类 分级 牢固 善于 严肃 实事求是 因地制宜 多措并举 聚力 着眼于 更大力度 高质量 高水平 纵深 以更大力度 常态化 统一 集中 从源头上 也 还 都 均 要 一定 一律 必须 及时 合法 规范 高效 实质性 精心 靠前 多渠道 全力'.split(
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

/** The places after none, one, two ... of the adverbs that stand at `start`. */
function adverbEnds(text: string, start: number): number[] {
  const ends = [start];
  for (let word = matchAt(adverb, text, start); word !== ''; word = matchAt(adverb, text, ends.at(-1)!))
    ends.push(ends.at(-1)! + word.length);
  if (ends.length > 1 && text[ends.at(-1)!] === '地') ends.push(ends.at(-1)! + 1);
  return ends;
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
  /(?:既|又|还|也|都|更|就|均|仍|一定|务必|首先|尤其|特别|关键|同时|坚决|始终)?(?:必须|务必|务求|应当|应该|有必要|不得(?!不)|不准|不许|不要|决不能|绝不能|决不允许|绝不允许|严禁|禁止|切忌|不应|(?<![必军供内刚急所亟])须(?!知|臾)|(?<!不|的|所)需要(?=[^的和与、，。；]{2})|(?<![所必急军供内刚亟不])需(?=加|建|坚|推|完|健|深|强|提|落|抓|做|把|进|从|依|按|在|以|对|向)|(?<![相适反供响对效感呼本顺因回理照])应(?![对用急邀届付聘诉有运援力变战声激答战验收])|(?<![重主需只首纲摘概必将简紧索想提机扼险显冲政若])要(?![求点素件么闻害塞领道职义旨目津案隘]|是(?!坚|把|以|在)|务(?!必)))/;

export const FORBIDS = /不得|不准|不许|不要|不能|不允许|严禁|禁止|切忌|不应/;

/** A speaker or a meeting that directs, at a clause's start: what follows is what it says. */
export const REPORTS =
  /^(?<who>.{0,40}?)(?<cue>强调|指出|要求|提出|部署|表示|号召|呼吁|明确|希望|勉励|叮嘱|责成|说|谈到|认为)(?:要求)?(?:，|：|:|,|$)?/;

/** What tells of the past or praises. */
export const TOLD =
  /以来|过去(?:的)?[一二三四五六七八九十几]?年|去年|上年|已经|已[^经]|取得|成效|成绩|得到(?:了)?|获得|不断(?:得到|取得)|了(?![解结])|(?<!通)过(?![程去度渡错失滤关高低大])|之中，|据(?:了解|悉|介绍)/;
/** A verb and its object as the subject of a statement: 加强……是……的要求. */
export const IS_STATEMENT =
  /(?:[^于但只就都既还更不便])是|具有|意味着|离不开|事关|关系到|有利于|有助于|成为|体现了?|标志着|表明/;
/** Questions and conditions direct nobody. */
export const SUBORDINATE = /如何|怎样|怎么|为什么|是否|如果|假如|倘若|哪些|什么/;
