/** 对文件要求所作承诺的用语。 */
export const libraryFollow: Readonly<Record<string, string>> = {
  'library/commitment-exists': '{owner}已有以此要求为内容且未办结的承诺。请修改该项：duecourse library commitment ID。',
  'library/commitment-unknown': '没有第 {id} 号承诺。查看现有承诺：duecourse library commitments。',
  'library/commitment-unchanged': '没有变化：所给各值与现存的相同。',
  'library/commitment-needs-evidence': '记为已办结须有证据：--evidence TEXT。',
  'library/commitment-needs-reason': '放弃须有理由：--reason TEXT。',
  'library/commitment-reopen-reason': '已办结或已放弃的重新启动须有理由：--reason TEXT。',
  'library/commitment-due-reason': '更改期限（现为 {due}）须有理由：--reason TEXT。',
  'library/commitment-over':
    '此承诺已办结或已放弃；{option} 会改动既成事实。请先重新启动：--state open --reason TEXT。',
  'library/commitment-state': '“{state}”不是状态。可用：{known}。',
  'library/commitment-rule': '“{rule}”未指明规则。请写法律标识和规则名：cn/petition-work#rule。',
  'library/commitment-empty': '{option} 为空。请填写内容。',
  'library/commitment-long': '{option} 过长：最多保存 {most} 个字符。',
  'library/commitment-day': '“{day}”不是日期。请写作 YYYY-MM-DD。',
};
