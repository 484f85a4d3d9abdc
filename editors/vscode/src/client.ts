import { type ExtensionContext, env, workspace } from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';

/** Called by VS Code when a Markdown file is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  const client = new LanguageClient('duecourse', 'Duecourse', server(context), {
    documentSelector: [{ language: 'markdown', pattern: '**/*.law.md' }],
    initializationOptions: { language: env.language },
  });
  // Stopped with all else that the extension has begun.
  context.subscriptions.push(client);
  await client.start();
}

/** The server that the settings name, else the one that stands beside this file. */
function server(context: ExtensionContext): ServerOptions {
  const [command, ...args] = workspace.getConfiguration('duecourse').get<string[]>('server.command', []);
  if (command !== undefined) return { command, args, transport: TransportKind.stdio };
  return { module: context.asAbsolutePath('server/main.mjs'), transport: TransportKind.stdio };
}
