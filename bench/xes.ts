/**
 * Reading XES into columns of all attributes on one thread, against saxes merely counting events in the same file; each reading in a
 * process of its own. A made-up plain file, and where DUECOURSE_DATA is set the road traffic fines log from gzip.
 * Run: npm run bench -- xes [--size MB, 1000] [--runs N]
 */
import { statSync } from 'node:fs';
import path from 'node:path';
import { atLeast, atMost, Bench, type Target } from './support/bench.js';
import { dataFile, FINES, FINES_BYTES } from './support/data.js';
import { options } from './support/options.js';
import { runSelf, times, withFolder } from './support/process.js';
import { ratesOf, readingOf, readMeasured, sameEvents } from './support/reading.js';
import { countWithSaxes } from './support/saxes.js';
import { writeMadeUpXes } from './support/xes-text.js';

const MB = 1e6;

async function compare(title: string, file: string, textBytes: number, speed?: Target): Promise<void> {
  const bench = await Bench.start('xes', `${title}: ${(textBytes / MB).toFixed(0)} MB of XML`);
  const own = await times(options.runs, () => runSelf('duecourse', file));
  const saxes = await runSelf('saxes', file);
  const events = sameEvents(own[0]!, saxes);
  const { columnBytes } = readingOf(own[0]!);
  const rates = ratesOf(own, textBytes);
  bench.row('saxes, counting events only', 'MB/s', ratesOf([saxes], textBytes).clock);
  bench.row('columns of all attributes', 'MB/s', rates.clock, {
    against: 'saxes, counting events only',
    ...(speed ? { target: speed } : {}),
  });
  bench.row('columns, by processor time', 'MB/s', rates.processor);
  bench.row('bytes of the columns', 'MB', [columnBytes / MB]);
  bench.row(
    'most memory of the process',
    'MB',
    own.map((r) => r.peak / MB),
    {
      against: 'bytes of the columns',
      ...(speed ? { target: atMost(Math.round((3 * columnBytes) / MB)) } : {}),
    },
  );
  bench.note(`${events} events; the time is that of reading, without the start of the process`);
  await bench.finish();
}

const [how, file] = options.words;
if (file !== undefined)
  console.log(JSON.stringify(await readMeasured(file, how === 'saxes' ? countWithSaxes : undefined)));
else {
  await withFolder(async (folder) => {
    const made = path.join(folder, 'made-up.xes');
    await writeMadeUpXes(made, (options.size ?? 1000) * MB);
    await compare('Reading XES, made-up register, plain file', made, statSync(made).size, atLeast(300));
  });
  const fines = dataFile('xes', ...FINES);
  if (fines !== undefined) await compare('Reading XES, road traffic fines, gzip', fines, FINES_BYTES);
}
