/** 文本导入法律文库时的说明。 */
export const libraryImportMessages: Readonly<Record<string, string>> = {
  'library/unknown-kind': '没有“{kind}”这种文件。可用：{known}。',
  'library/unknown-standing': '没有“{standing}”这种文本效力。可用：{known}。',
  'library/bad-id': '{id} 不能作为文件标识：只用小写字母和数字，以 - . / 连接，如 cn/civil-procedure-law。',
  'library/bad-day': '{day} 不是有效日期：请写作 YYYY-MM-DD，如 2024-01-01。',
};
