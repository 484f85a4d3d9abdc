import { afterAll, describe, expect, it } from 'vitest';
import { Place } from './support.js';

const place = new Place();
afterAll(() => place.remove());

const opinion = (...paragraphs: string[]) =>
  `---\nid: cn/opinion\ndate: 2025-02-28\nkind: policy\n---\n# Opinion on Petitions\n\n${paragraphs.join('\n\n')}\n`;
const FIRST = 'The year was good. We must answer every petition in writing and publish the figures each year.';
const SECOND = 'Offices should keep a register of petitions.';

describe('duecourse library adopt, commitments, commitment', { timeout: 120_000 }, () => {
  const env = { DUECOURSE_HOME: place.at('home') };
  const library = async (...words: string[]) => await place.run(['library', ...words], { env, now: '2025-07-01' });
  const adopt = async (number: string, ...words: string[]) =>
    await library('adopt', 'opinion', number, '--by', 'A. Reader', '--day', '2025-03-01', ...words);
  const owned = (owner: string) => ['--owner', owner, '--due', '2025-06-30'];

  /** The last commitment that is open. */
  const running = async () => {
    const { out } = await library('commitments', '--state', 'open', '--format', 'json');
    return String((JSON.parse(out) as { others: { id: number }[] }).others.at(-1)!.id);
  };

  it('adopts the demands of a document', async () => {
    await library('add', place.put('opinion.en.md', opinion(FIRST, SECOND)));
    const before = await library('commitments', 'opinion');
    expect(before).toMatchObject({ code: 0, err: '' });
    expect(before.out).toContain('3 demands, 3 adopted by nobody.');

    const made = await adopt('2.1', ...owned('Letters Office'), '--rule', 'cn/petition-work#register-petition');
    expect(made.err).toContain('has no rule “register-petition”');
    const own = await adopt('2.1', ...owned('=Letters Office'), '--rule', 'cn/petition-work#enter');
    expect(own.out).toContain('1: =Letters Office, open, due 2025-06-30 (cn/petition-work#enter)');
    expect((await adopt('1.2', ...owned('Archive'))).code).toBe(0);
  });

  it('tells what is late, and what was done, by whom and why', async () => {
    const late = await library('commitments', 'opinion');
    expect(late.code).toBe(1);
    expect(late.out).toMatch(
      /1\.1 {2}[^\n]*\n {4}adopted by nobody \(by: [^\n]*\)\n1\.2 {2}[^\n]*\n {4}2: Archive, open, due 2025-06-30, overdue/,
    );
    expect(late.out).toContain('3 demands, 1 adopted by nobody.');
    expect((await library('commitments', 'opinion', '--at', '2025-06-30')).code).toBe(0);

    const change = ['--by', 'B. Clerk'];
    expect((await library('commitment', '1', '--state', 'in-progress', ...change)).code).toBe(0);
    const done = await library('commitment', '1', '--state', 'done', '--evidence', '+Register 4', ...change);
    expect(done.out).toContain('2025-07-01  B. Clerk  state: in progress → done');
    expect(
      (await library('commitment', '2', '--state', 'dropped', '--reason', 'Another office does it', ...change)).out,
    ).toContain('state: open → dropped (Another office does it)');
  });

  it('finds the words when they move, and keeps what was done when they go', async () => {
    await library('add', place.put('opinion.en.md', opinion('A new opening.', FIRST, SECOND)), '--replace');
    const moved = await library('commitments', 'opinion');
    expect(moved.code).toBe(0);
    expect(moved.out).toMatch(/The words have moved from \S+ to \S+\./);
    const data = JSON.parse((await library('commitments', 'opinion', '--format', 'json')).out) as {
      demands: {
        number: string;
        commitments: { id: number; state: string; overdue: boolean; place: { is: string } }[];
      }[];
    };
    expect(data.demands.map((d) => d.commitments.map((c) => [c.id, c.state, c.overdue, c.place.is]))).toEqual([
      [],
      [[2, 'dropped', false, 'moved']],
      [[1, 'done', false, 'moved']],
    ]);

    const { out: csv } = await library('commitments', 'opinion', '--format', 'csv');
    expect(csv.trim().split('\r\n')).toHaveLength(4);
    expect(csv).toContain("'=Letters Office");
    expect(csv).toContain("'+Register 4");

    await library('remove', 'opinion');
    const left = await library('commitments', 'cn/opinion', '--state', 'done');
    expect(left.out).toContain('The library no longer has the text of 2025-02-28');
    expect((await library('commitments')).out).toContain('0 open, 0 in progress, 1 done, 1 dropped; 0 overdue.');
  });

  it('says what it refuses', async () => {
    await library('add', place.put('opinion.en.md', opinion(FIRST, SECOND)));
    await adopt('1.1', ...owned('Press Office'));
    const id = await running();
    const faults: [string[], string][] = [
      [
        ['adopt', 'opinion', '9.9', '--by', 'A', ...owned('B')],
        'There is no demand 9.9. The text has 3, from 1.1 to 2.1',
      ],
      [
        ['adopt', 'opinion', '1.1', '--by', 'A', '--day', '2025-03-01', ...owned('Press Office')],
        'Press Office has this demand already',
      ],
      [
        ['adopt', 'opinion', '1.1', '--by', 'A', '--day', '2025-07-01', ...owned('B')],
        'Due on 2025-06-30 is before the day of adoption, 2025-07-01',
      ],
      [['adopt', 'opinion', '1.1', '--by', 'A', '--owner', 'B'], '--due'],
      [['adopt', 'opinion', '1.1', '--by', 'A', '--owner', 'B', '--due', 'soon'], 'soon'],
      [['adopt', 'opinion', '1.1', '--by', 'A', ...owned('B'), '--rule', 'cn/petition-work'], 'names no rule'],
      [['commitment', id, '--state', 'done', '--by', 'A'], 'Done needs evidence'],
      [['commitment', id, '--state', 'dropped', '--by', 'A'], 'Dropped needs a reason'],
      [['commitment', id, '--state', 'in-progress'], 'A change needs who makes it'],
      [['commitment', id, '--by', 'A'], 'Nothing is said that changes'],
      [['commitment', 'x'], 'There is no commitment x'],
      [['commitment', '9999999999'], 'There is no commitment 9999999999'],
      [['commitments', 'nothing-like-it'], 'nothing-like-it'],
    ];
    for (const [words, message] of faults) {
      const ran = await library(...words);
      expect(ran, words.join(' ')).toMatchObject({ code: 2, out: '' });
      expect(ran.err).toContain(message);
    }
  });

  it('uses up no number for what it refuses, and names what rests on a text that is removed', async () => {
    const id = await running();
    const next = await adopt('2.1', ...owned('C'));
    expect(next.out).toContain(`${Number(id) + 1}: C`);
    expect((await library('remove', 'opinion')).out).toMatch(/1 text removed\.\n\d running commitments rest on/);
    expect((await library('commitment', id)).out).toContain(`${id}: Press Office, open, due 2025-06-30, overdue`);
  });
});
