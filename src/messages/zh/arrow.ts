/** Words for the faults of Arrow files. */
export const arrowMessages: Readonly<Record<string, string>> = {
  'arrow/broken': '这不是完好的 Arrow 文件：{reason}。请重新生成或复制。',
  'arrow/column-too-large': '某一列一次需要 {bytes} 字节，超出本程序所能容纳。请拆分日志。',
  'arrow/not-supported':
    '此 Arrow 文件使用了{feature}，本程序不读取。请不用该特性，重新写成 Arrow IPC（Feather 第 2 版）。',
};
