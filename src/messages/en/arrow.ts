/** Words for the faults of Arrow files. */
export const arrowMessages: Readonly<Record<string, string>> = {
  'arrow/broken': 'This is no sound Arrow file: {reason}. Write or copy it again.',
  'arrow/column-too-large': 'A column needs {bytes} bytes at once, more than this program can hold. Split the log.',
  'arrow/not-supported':
    'This Arrow file uses {feature}, which is not read. Write it as Arrow IPC (Feather version 2) without that.',
};
