import { languageServer } from '../../../src/cli/commands/language-server.js';
import { processIo } from '../../../src/cli/io.js';
import { messagesIn } from '../../../src/messages/index.js';

const none = { operands: [], flag: () => false, value: () => undefined, list: () => [] };
process.exitCode = await languageServer.run(none, processIo(), await messagesIn('en'), {});
