/** 文本导入法律文库时的说明。 */
export const libraryImportMessages: Readonly<Record<string, string>> = {
  'library/needs-package': '未安装软件包 {package}。请安装：{command}',
  'library/no-server':
    '无法连接 PostgreSQL 服务器（{problem}）。请检查 DATABASE_URL 和服务器；不设该变量则使用本机文件夹中的文库。',
  'library/bad-url': '不是 PostgreSQL 服务器地址，应为：postgresql://user:password@host:5432/database。',
  'library/newer-store': '文库由更新版本的程序建立（模式 {newest}；本程序只知 {known}）。请更新程序。',
  'library/broken-store': '无法打开此文件夹中的文库[：{problem}]。请从备份恢复，或移走该文件夹后重新添加文本。',
  'library/held': '另一进程正在使用此文库：{host} 上的 {pid}，始于 {since}。请待其结束。',
  'library/text-exists':
    '文库中已有 {id} {date} 的 {language} 文本，内容不同。请用 --replace 替换，或用 --date 作为另一版本添加。',
  'library/several-documents': '此名称对应多个文件：{found}。请指明。',
  'library/unknown-document': '文库中没有此文件。[是否指 {near}？]共有 {count} 份：duecourse library list。',
  'library/unknown-kind': '没有“{kind}”这种文件。可用：{known}。',
  'library/unknown-standing': '没有“{standing}”这种文本效力。可用：{known}。',
  'library/bad-id': '{id} 不能作为文件标识：只用小写字母和数字，以 - . / 连接，如 cn/civil-procedure-law。',
  'library/bad-day': '{day} 不是有效日期：请写作 YYYY-MM-DD，如 2024-01-01。',
};
