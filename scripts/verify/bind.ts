/** `node scripts/run.mjs scripts/verify/bind.ts`: how well `duecourse bind` places labels and columns; with DUECOURSE_DATA real logs too. */
import { readFileSync } from 'node:fs';
import { proposeBinding } from '../../src/bind/index.js';
import { parseBinding } from '../../src/binding/index.js';
import { readLaw } from '../../src/language/index.js';
import { openLog } from '../../src/log/index.js';
import { type Quality, qualityOf, renamedQualities } from '../../test/bind/quality.js';
import { type AttributeQuality, attributeQualities, attributeQuality } from '../../test/bind/registers.js';

const data = process.env['DUECOURSE_DATA'];
const attributes: AttributeQuality[] = await attributeQualities('laws');
const all: Quality[] = await renamedQualities('laws');
const total = (name: string, of: readonly Quality[]): Quality => ({
  name,
  labels: of.reduce((n, q) => n + q.labels, 0),
  first: of.reduce((n, q) => n + q.first, 0),
  inFour: of.reduce((n, q) => n + q.inFour, 0),
  sure: of.reduce((n, q) => n + q.sure, 0),
  wrong: of.reduce((n, q) => n + q.wrong, 0),
});
all.push(total('all relabelled', all));
if (data) {
  const file = 'laws/it/road-traffic-fines.bind.yaml';
  for (const [log, id, bind] of [
    ['road-traffic-fines.xes.gz', 'it/highway-code-fines', file],
    ...['receipt.csv.gz', 'bpic2012.xes.gz'].flatMap((name) =>
      ['it/highway-code-fines', 'cn/petition-work', 'eu/gdpr'].map((id) => [name, id, ''] as const),
    ),
  ] as const) {
    const { law } = await readLaw(`laws/${id}.law.md`);
    const binding = bind === '' ? null : parseBinding(readFileSync(bind, 'utf8'), bind, law!, null);
    const truth = new Map(
      binding?.events.flatMap((e) => e.activities.map((a) => [a, law!.events[e.event]!.name] as const)),
    );
    const proposal = proposeBinding(await openLog(`${data}/logs/${log}`), law!);
    all.push(qualityOf(`${log}, ${id}`, law!, proposal.labels, truth));
    const columns = (binding?.events ?? []).flatMap(({ event, attributes }) =>
      attributes.map((a) => [`${law!.events[event]!.name}.${law!.attributes[a.attribute]!.name}`, a.column] as const),
    );
    attributes.push(attributeQuality({ name: `${log}, ${id}`, attributes: Object.fromEntries(columns) }, proposal));
  }
}
console.table(all);
console.table(attributes);
