import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/steps.mjs';
import type { SingleFinding } from '../../src/report/index.js';
import { schemaFaults } from '../report/json-schema.js';
import { PERSONS, type Report, SMALL_LAW, smallCases } from './support.js';

const { place, law, log, report } = smallCases();
const AT = ['--at', '2024-05-01'];

/** Exports the finding of a rule in a case, and gives the file. */
async function exported(rule: string, ...words: string[]): Promise<string> {
  const finding = (await report()).findings?.find((f) => f.rule === rule) ?? expect.fail(rule);
  const file = place.at(`${rule}.json`);
  const asked = ['explain-case', log, finding.case, '--law', law, ...AT, '--export', finding.id, '--out', file];
  const { code, err } = await place.run([...asked, ...words]);
  expect([code, err]).toEqual([0, '']);
  return file;
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as SingleFinding;

describe('one finding by itself', () => {
  it('holds its own evidence alone, with the law, and no person', async () => {
    const file = await exported('answer');
    const single = read(file);
    const schema = JSON.parse(readFileSync(path.join(root, 'docs/schema/finding.schema.json'), 'utf8')) as Parameters<
      typeof schemaFaults
    >[1];
    expect(schemaFaults(single, schema)).toEqual([]);
    expect(single).toMatchObject({
      duecourse: 'finding',
      finding: { rule: 'answer', verdict: 'late' },
      event: 0,
      other: 1,
      cases: [
        {
          events: [
            { event: 'requested', time: '2024-01-10' },
            { event: 'answered', time: '2024-02-10' },
          ],
        },
      ],
      masked: [],
      calendar: null,
    });
    // Nobody's name decides when an answer was due.
    expect(Object.keys(single.cases[0]!.events[0]!)).toEqual(['event', 'time']);
    for (const person of PERSONS) expect(readFileSync(file, 'utf8')).not.toContain(person);
  });

  it('is judged again to the same, on its evidence alone', async () => {
    const file = await exported('answer');
    expect(await place.run(['verify', file])).toMatchObject({
      code: 0,
      out: 'Same: answer, judged again on its evidence alone.\n  then: late, due 2024-02-09, by 1 day\n',
      err: '',
    });
    const told = JSON.parse((await place.run(['verify', file, '--format', 'json'])).out) as object;
    expect(told).toMatchObject({ same: true, rule: 'answer', lawAtHand: null, inReceipt: null });
  });

  it('is held against its own evidence: a step that was changed in either is told', async () => {
    const text = readFileSync(await exported('answer'), 'utf8');
    const [inFinding, inEvidence] = [
      '"kind": "answered",\n      "time": "',
      '"event": "answered",\n          "time": "',
    ];
    const changed = (where: string) => {
      expect(text).toContain(`${where}2024-02-10`);
      return place.put('changed.json', text.replace(`${where}2024-02-10`, `${where}2024-02-12`));
    };
    const then = await place.run(['verify', changed(inFinding)]);
    expect([then.code, then.out]).toEqual([
      1,
      'Different.\n  then: late, due 2024-02-09, by 1 day\n  now: late, due 2024-02-09, by 1 day\n' +
        '  answered 2024-02-12 in the finding, answered 2024-02-10 in its evidence\n',
    ]);
    const now = await place.run(['verify', changed(inEvidence)]);
    expect([now.code, now.out]).toEqual([
      1,
      'Different.\n  then: late, due 2024-02-09, by 1 day\n  now: late, due 2024-02-09, by 3 days\n' +
        '  answered 2024-02-10 in the finding, answered 2024-02-12 in its evidence\n' +
        '  readings: days.months: met in the finding, - by the law and evidence that it carries\n',
    ]);
  });

  it('says which other readings change it, as the report does', async () => {
    const single = read(await exported('answer'));
    const listed = (await report()).findings?.find(({ rule }) => rule === 'answer');
    expect(single.finding.readings).toEqual([{ reading: 'days', option: 'months', verdicts: ['met'] }]);
    expect(single.finding.readings).toEqual(listed?.readings);
  });

  it('calls no finding forged whose event has a date that is not believed', async () => {
    const slipped = place.put('slip.csv', 'case,activity,time\n1,requested,2204-01-10\n1,answered,2024-02-12\n');
    const told = await place.run(['check', slipped, '--law', law, ...AT, '--format', 'json']);
    const { findings } = JSON.parse(told.out) as Report;
    const finding = findings?.find((f) => f.rule === 'answer') ?? expect.fail('answer');
    const file = place.at('slip.json');
    await place.run([
      ...['explain-case', slipped, finding.case, '--law', law, ...AT, '--export', finding.id, '--out', file],
    ]);
    expect(read(file).cases[0]!.events.find(({ event }) => event === 'requested')).toEqual({
      event: 'requested',
      time: null,
      written: '2204-01-10',
    });
    expect((await place.run(['verify', file])).code).toBe(0);
    const forged = place.put('slipped.json', readFileSync(file, 'utf8').replace('2204-01-10', '2024-01-10'));
    expect((await place.run(['verify', forged])).code).toBe(1);
  });

  it('takes a corrected day for what it is, and keeps what the source has', async () => {
    const bind = place.put(
      'corrected.bind.yaml',
      `law: test/requests
events: { requested: requested, answered: answered }
safe-to-show: [case]
corrections:
  - { case: "=2+2", event: answered, on: 2024-02-10, is: 2024-02-12, because: "file seen" }
`,
    );
    const asked = ['--law', law, '--bind', bind, ...AT];
    const told = await place.run(['check', log, ...asked, '--format', 'json']);
    const { findings } = JSON.parse(told.out) as Report;
    const finding = findings?.find((f) => f.rule === 'answer' && f.verdict === 'late') ?? expect.fail(told.err);
    const file = place.at('corrected.json');
    const { err } = await place.run([
      ...['explain-case', log, finding.case, ...asked, '--export', finding.id, '--out', file],
    ]);
    expect(err).toBe('');
    expect(read(file).cases[0]!.events[1]).toMatchObject({ time: '2024-02-12', written: '2024-02-10' });
    expect((await place.run(['verify', file])).code).toBe(0);
  });

  it('tells a step that was moved by a day where times have hours, and reads the source on its own clock', async () => {
    const rows = 'case,activity,time\n1,requested,2024-01-10T09:00\n1,answered,2024-02-12T23:30\n';
    const timed = place.put('timed.csv', rows);
    const bind = place.put(
      'timed.bind.yaml',
      'law: test/requests\nsource: { zone: America/New_York }\nevents: { requested: requested, answered: answered }\nsafe-to-show: [case]\n',
    );
    const asked = ['--law', law, '--bind', bind, ...AT];
    const told = await place.run(['check', timed, ...asked, '--format', 'json']);
    const { findings } = JSON.parse(told.out) as Report;
    const finding = findings?.find((f) => f.rule === 'answer') ?? expect.fail('answer');
    const file = place.at('timed.json');
    const { code, err } = await place.run([
      ...['explain-case', timed, '1', ...asked, '--export', finding.id, '--out', file],
    ]);
    expect([code, err]).toEqual([0, '']);
    expect(read(file).record.zone).toBe('America/New_York');
    expect((await place.run(['verify', file])).code).toBe(0);
    const single = read(file);
    const moved = { ...single.finding, other: { ...single.finding.other, time: '2024-02-13T23:30' } };
    const forged = place.put('moved.json', JSON.stringify({ ...single, finding: moved }));
    expect((await place.run(['verify', forged])).code).toBe(1);
  });

  it('is held against the law that it carries in all else that it says: article, office, case and what it rests on', async () => {
    const single = read(await exported('answer'));
    const { finding } = single;
    const forged: Record<string, object> = {
      law: { law: 'other' },
      article: { article: 'Art. 99' },
      case: { case: 'another' },
      provisional: { provisional: !finding.provisional },
      assumptions: { assumptions: [...finding.assumptions, 'withdrawn never happens'] },
      draft: { draft: !finding.draft },
      unconfirmed: finding.unconfirmed ? { unconfirmed: undefined } : { unconfirmed: true },
      key: { key: { office: 'another' } },
      why: { why: [{ why: 'absent', field: 'answered' }] },
      readings: { readings: [{ reading: 'days', option: 'months', verdicts: ['late'] }] },
      other: { other: null },
    };
    for (const [of, change] of Object.entries(forged)) {
      const file = place.put('forged.json', JSON.stringify({ ...single, finding: { ...finding, ...change } }));
      const { code, out } = await place.run(['verify', file]);
      expect([of, code]).toEqual([of, 1]);
      expect(out).toContain(`\n  ${of}: `);
    }
    const { receipt } = single;
    const claims: Record<string, object> = {
      'receipt.law.id': { law: { ...receipt.law, id: 'test/other' } },
      'receipt.law.review': { law: { ...receipt.law, review: 'the Ministry' } },
    };
    for (const [of, change] of Object.entries(claims)) {
      const file = place.put('forged.json', JSON.stringify({ ...single, receipt: { ...receipt, ...change } }));
      const { code, out } = await place.run(['verify', file]);
      expect([of, code]).toEqual([of, 1]);
      expect(out).toContain(`\n  ${of}: `);
    }
  });

  it('keeps who is the same person by pseudonyms, and says so', async () => {
    const single = read(await exported('other-hand'));
    expect(single.masked).toEqual(['actor']);
    const actors = single.cases[0]!.events.map((e) => e.actor);
    expect(actors).toEqual(['masked-1', 'masked-1']);
    const file = place.at('other-hand.json');
    expect((await place.run(['verify', file])).code).toBe(0);
    const parted = place.put(
      'parted.json',
      readFileSync(file, 'utf8').replace('"actor": "masked-1"', '"actor": "masked-2"'),
    );
    const { code, out } = await place.run(['verify', parted]);
    expect([code, out]).toEqual([1, 'Different.\n  then: breach\n  now: lawful\n']);
  });

  it('is held against another law, and against the receipt of the whole check', async () => {
    const file = await exported('answer');
    const milder = place.put('milder.law.md', SMALL_LAW.replace('must answered within 30', 'must answered within 40'));
    const { code, out } = await place.run(['verify', file, '--law', milder]);
    expect([code, out]).toEqual([
      1,
      'Different.\n  then: late, due 2024-02-09, by 1 day\n  now: met, due 2024-02-19\n',
    ]);
    const receipt = place.at('receipt.json');
    await place.run(['check', log, '--law', law, ...AT, '--receipt', receipt]);
    expect((await place.run(['verify', file, '--receipt', receipt])).out).toContain(
      'The receipt tells of this finding',
    );
    const forged = place.put(
      'forged.json',
      JSON.stringify({ ...read(file), finding: { ...read(file).finding, late: { n: 2, unit: 'days' } } }),
    );
    const against = await place.run(['verify', forged, '--receipt', receipt]);
    expect([against.code, against.out]).toEqual([1, expect.stringContaining('does not tell of this finding')]);
  });

  it('asks before it shows what the rule must know and the binding does not declare safe', async () => {
    const words = place.put(
      'words.law.md',
      SMALL_LAW.replace(
        'after each requested, office must answered within 30 days',
        'after each requested where reason = "broken leg", office must answered within 30 days',
      ),
    );
    const found = JSON.parse(
      (await place.run(['check', log, '--law', words, ...AT, '--format', 'json'])).out,
    ) as Report;
    const finding = found.findings?.find((f) => f.rule === 'answer' && f.verdict === 'late') ?? expect.fail();
    const asked = ['explain-case', log, finding.case, '--law', words, ...AT, '--export', finding.id];
    const refused = await place.run(asked);
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain('--reveal reason');
    const shown = await place.run([...asked, '--reveal', 'reason']);
    expect(shown.out).toContain('"reason": "broken leg"');
    expect(shown.out).not.toContain('Ada Rossi');
    expect((await place.run(['verify', place.put('words.json', shown.out)])).code).toBe(0);
  });

  it('takes the cases of a group with it where a rule is kept across cases', async () => {
    const across = place.put(
      'across.law.md',
      `${SMALL_LAW}\n\`\`\`duecourse\nguard not-often per office point 1: answered only if count(answered) < 2\n\`\`\`\n`,
    );
    const many = place.put(
      'many.csv',
      `case,activity,time,org:group\na,answered,2024-01-10,North\nb,answered,2024-01-11,South\nc,answered,2024-01-12,North\nd,answered,2024-01-13,North\n`,
    );
    const found = JSON.parse(
      (await place.run(['check', many, '--law', across, '--only', 'not-often', '--format', 'json'])).out,
    ) as Report;
    const finding = found.findings?.find((f) => f.verdict === 'breach') ?? expect.fail(JSON.stringify(found.rules));
    const file = place.at('across.json');
    const { err } = await place.run([
      ...['explain-case', many, finding.case, '--law', across, '--export', finding.id, '--out', file],
    ]);
    expect(err).toBe('');
    expect(read(file).cases.map((c) => c.events.length)).toEqual([1, 1, 1]);
    expect((await place.run(['verify', file])).code).toBe(0);
  });

  it('refuses what was changed, what is too large, and what the law does not know', async () => {
    const single = read(await exported('answer'));
    const refused = async (changed: unknown) => {
      const { code, err } = await place.run(['verify', place.put('bad.json', JSON.stringify(changed))]);
      expect(code).toBe(2);
      return err;
    };
    expect(await refused({ ...single, law: { ...single.law, text: `${single.law.text} ` } })).toContain(
      'receipt/text-hash',
    );
    expect(await refused({ ...single, law: { ...single.law, text: 'x'.repeat(1_000_001) } })).toContain(
      'receipt/shape',
    );
    expect(await refused({ ...single, event: 7 })).toContain('receipt/shape');
    const [first, second] = single.cases[0]!.events as [object, object];
    const events = (list: unknown[]) => ({ ...single, cases: [{ case: 'a', events: list }] });
    expect(await refused(events(Array.from({ length: 5001 }, () => first)))).toContain('receipt/shape');
    expect(await refused(events([{ ...first, event: '__proto__' }, second]))).toContain('receipt/unknown-name');
    expect(await refused(events([{ ...first, time: 'soon' }, second]))).toContain('log/bad-time');
    expect(await refused(events([{ ...first, values: { reason: 7 } }, second]))).toContain('receipt/value');
    expect(await refused({ ...single, receipt: { ...single.receipt, at: 'never' } })).toContain('receipt/shape');
    const unknown = await place.run(['explain-case', log, '3', '--law', law, ...AT, '--export', '0000000000000000']);
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('export/unknown-finding')]);
  });
});
