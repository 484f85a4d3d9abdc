import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { smallCases } from './support.js';

const { place, law, log } = smallCases();

it.each(['html', 'xlsx'])('is the same %s from check and from the stored report', async (format) => {
  const at = ['check', log, '--law', law, '--at', '2024-05-01'];
  const [stored, first, second] = ['json', `1.${format}`, `2.${format}`].map((end) => place.at(`out.${end}`));
  await place.run([...at, '--format', 'json', '--out', stored!]);
  await place.run([...at, '--format', format, '--out', first!]);
  await place.run(['report', stored!, '--format', format, '--out', second!]);
  expect(readFileSync(first!).equals(readFileSync(second!))).toBe(true);
});
