import { open } from 'node:fs/promises';
import { randomNumbers } from './register.js';

/** Writes an XES file of about so many bytes: traces like those of a register of fines, two to six events with their attributes. */
export async function writeMadeUpXes(file: string, bytes: number): Promise<void> {
  const below = randomNumbers(1);
  const out = await open(file, 'w');
  let text = '<?xml version="1.0" encoding="UTF-8" ?>\n<log xes.version="1.0">\n';
  for (let n = 0, written = 0; written < bytes; n++) {
    text += trace(n, below);
    if (text.length < 1 << 20) continue;
    written += text.length;
    await out.write(text);
    text = '';
  }
  await out.write(`${text}</log>\n`);
  await out.close();
}

const COMPLETE = '\t\t\t<string key="lifecycle:transition" value="complete"/>\n';

function trace(n: number, below: (n: number) => number): string {
  const date = () => {
    const day = new Date(Date.UTC(2000, 0, 1 + below(5000))).toISOString().slice(0, 10);
    return `\t\t\t<date key="time:timestamp" value="${day}T00:00:00+0${1 + below(2)}:00"/>\n`;
  };
  const value = (type: string, key: string, text: string | number) => `\t\t\t<${type} key="${key}" value="${text}"/>\n`;
  const event = (name: string, before: string, after: string) =>
    `\t\t<event>\n${before}${value('string', 'concept:name', name)}${COMPLETE}${date()}${after}\t\t</event>\n`;
  const sum = () => `${20 + below(60)}.${below(100)}`;
  const created = event(
    'Create Fine',
    value('float', 'amount', sum()) +
      value('string', 'org:resource', below(150)) +
      value('string', 'dismissal', below(50) === 0 ? '#' : 'NIL') +
      value('string', 'vehicleClass', 'ACRM'[below(4)]!) +
      value('float', 'totalPaymentAmount', '0.0'),
    value('int', 'article', 100 + below(80)) + value('int', 'points', below(6)),
  );
  const head = `\t<trace>\n\t\t<string key="concept:name" value="S${n}"/>\n${created}`;
  if (below(3) === 0) return `${head}${event('Payment', value('float', 'paymentAmount', sum()), '')}\t</trace>\n`;
  const sent = event('Send Fine', '', value('float', 'expense', sum()));
  if (below(4) === 0) return `${head}${sent}\t</trace>\n`;
  const notified = event('Insert Fine Notification', '', value('string', 'lastSent', 'P'));
  const penalty = event('Add penalty', value('float', 'amount', sum()), '');
  const collection = below(2) === 0 ? event('Send for Credit Collection', '', '') : '';
  return `${head}${sent}${notified}${penalty}${collection}\t</trace>\n`;
}
