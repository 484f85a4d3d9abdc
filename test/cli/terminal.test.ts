import { mkdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { smallCases } from './support.js';

const { place, law } = smallCases();

/** Hides what follows, sets a title, clears: all the kinds of control characters, in every place of a log. */
const BAD = 'A\u001b[8mB\u001b]0;t\u0007\u009b2J';
const log = place.put(
  'bad.csv',
  `case,activity,time,resource,reason,${BAD}\n${BAD},requested,2024-01-10,x,y,z\n${BAD},${BAD},2024-01-11,x,y,z\n2,answered,2024-01-12,x,y,z\n`,
);
const bind = place.put(
  'bad.bind.yaml',
  'law: test/requests\nevents: { requested: requested, answered: answered }\nsafe-to-show: [case, reason]\n',
);
const all = ['--law', law, '--bind', bind, '--at', '2024-06-01', '--show-persons'];

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
const STEERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u;

describe('what stands in a log', () => {
  it.each([
    ['info', log],
    ['bind', log, law],
    ['check', log, ...all],
    ['check', log, ...all, '--format', 'csv'],
    ['check', log, ...all, '--format', 'md'],
    ['explain-case', log, BAD, ...all],
    ['readiness', log, ...all.slice(0, -1)],
    ['explain-case', log, 'C\u001b[2J', ...all],
  ])('does not steer a terminal through %s', async (...words) => {
    const { out, err, code } = await place.run(words);
    expect(code, err).toBeLessThan(3);
    expect(out + err).not.toMatch(STEERS);
  });

  it('does not do so from a file either, and is whole in JSON', async () => {
    mkdirSync(place.at('outs'), { recursive: true });
    for (const format of ['table', 'csv', 'md']) {
      const file = place.at(`outs/out.${format}`);
      await place.run(['check', log, ...all, '--format', format, '--out', file]);
      expect(readFileSync(file, 'utf8'), format).not.toMatch(STEERS);
    }
    const { out } = await place.run(['info', log, '--format', 'json']);
    expect(out).not.toMatch(STEERS);
    const found = JSON.parse(out) as { attributes: { name: string }[]; activities: { value: string }[] };
    expect(found.activities.map((a) => a.value)).toContain(BAD);
    expect(found.attributes.map((a) => a.name)).toContain(BAD);
    const report = JSON.parse((await place.run(['check', log, ...all, '--format', 'json'])).out) as {
      findings: { case: string }[];
    };
    expect(report.findings[0]!.case).toBe(BAD);
  });
});
