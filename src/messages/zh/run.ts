/** 运行记录的用语。 */
export const runMessages: Readonly<Record<string, string>> = {
  'run/no-run': '这个文件夹不是一次运行。请给出运行的文件夹、编号或 `last`；运行由 `duecourse run` 产生。',
  'run/none': '这里还没有运行。请先执行 `duecourse run`。',
  'run/unknown': '没有这次运行。[{runs} 中最近的有：{known}。]',
  'run/version': '这次运行的版本是 {version}，本程序只认得版本 {known}。请用写下它的程序，或重新运行。',
  'run/shape': '{where} 应当是{wanted}。文件不是本程序写的，或者被改动过。',
  'run/no-check': '这次运行没有这项检查[（{name}）]。已有：{known}。',
};
