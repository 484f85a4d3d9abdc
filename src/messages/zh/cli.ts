export const cliMessages: Readonly<Record<string, string>> = {};
