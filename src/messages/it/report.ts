export const reportMessages: Readonly<Record<string, string>> = {};
