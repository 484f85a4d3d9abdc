import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '../../src/base/index.js';
import {
  adopt,
  applied,
  COMMITMENT_STATES,
  type Commitment,
  changeCommitment,
  changesOf,
  commitments,
  commitmentWithHistory,
  demandsIn,
  follow,
  followed,
  importText,
  isOverdue,
  type Library,
  type LibraryPlace,
  placeIn,
  type StoredText,
  useLibrary,
} from '../../src/library/index.js';
import { postgresPrograms, startPostgres, type TestServer } from '../support/postgres.js';

const opinion = (...paragraphs: string[]) =>
  importText(`# Opinion on Petitions\n\n${paragraphs.join('\n\n')}\n`, 'opinion.en.md', {
    id: 'cn/opinion',
    date: '2025-02-28',
    kind: 'policy',
  });
const FIRST = 'We must answer every petition in writing and publish the figures each year.';
const SECOND = 'Offices should keep a register of petitions.';
const TEXT = opinion(`The year was good. ${FIRST}`, SECOND);

const BASE: Commitment = {
  ...{ id: 1, document: 'cn/opinion', version: '2025-02-28', language: 'en', number: '1.1', eId: 'para_1' },
  ...{ sentenceAt: { from: 0, to: 8 }, demandAt: { from: 3, to: 8 }, sentence: 'We must.', demand: 'must.' },
  ...{ owner: 'Letters Office', measures: null, rule: null, due: '2025-06-30', state: 'open', evidence: null },
  ...{ reason: null, adopted: '2025-03-01', adoptedBy: 'A. Reader' },
};
const WHO = { by: 'A. Reader', day: '2025-04-01' };

function codeIn(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.diagnostics[0]!.code;
  }
}

async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  const failed = await work.then(
    () => null,
    (error: unknown) => error,
  );
  return codeIn(() => {
    if (failed !== null) throw failed;
  });
}

describe('states of a commitment', () => {
  it('refuses done without evidence, dropped without a reason, another day without a reason', () => {
    const over: Commitment = { ...BASE, state: 'done', evidence: 'Register 4' };
    const faults: [Commitment, Parameters<typeof changesOf>[1], string][] = [
      [BASE, { ...WHO, state: 'done' }, 'library/commitment-needs-evidence'],
      [BASE, { ...WHO, state: 'dropped' }, 'library/commitment-needs-reason'],
      [BASE, { ...WHO, state: 'dropped', reason: ' \t' }, 'library/commitment-empty'],
      [BASE, { ...WHO, state: 'half' }, 'library/commitment-state'],
      [BASE, { ...WHO, due: '2025-09-30' }, 'library/commitment-due-reason'],
      [BASE, { ...WHO, due: '2025-02-30', reason: 'later' }, 'library/commitment-day'],
      [BASE, { ...WHO, day: 'today', state: 'in-progress' }, 'library/commitment-day'],
      [BASE, { ...WHO, rule: 'petition-work' }, 'library/commitment-rule'],
      [BASE, { ...WHO, by: '', state: 'in-progress' }, 'library/commitment-empty'],
      [BASE, { ...WHO, owner: 'x'.repeat(201) }, 'library/commitment-long'],
      [BASE, { ...WHO, state: 'open' }, 'library/commitment-unchanged'],
      [over, { ...WHO, state: 'open' }, 'library/commitment-reopen-reason'],
      [over, { ...WHO, owner: 'Other Office' }, 'library/commitment-over'],
    ];
    for (const [before, wanted, code] of faults)
      expect(
        codeIn(() => changesOf(before, wanted)),
        JSON.stringify(wanted),
      ).toBe(code);
  });

  it('never comes to be done without evidence or dropped without a reason, whatever is asked, and tells every change', () => {
    const text = fc.constantFrom('', ' ', 'Register 4', '见台账');
    const wanted = fc.record(
      {
        state: fc.constantFrom(...COMMITMENT_STATES),
        due: fc.constantFrom('2025-06-30', '2025-07-31', 'soon'),
        ...{ owner: text, measures: text, evidence: text, reason: text },
        rule: fc.constantFrom('cn/petition-work#reply', 'reply'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(wanted, { maxLength: 12 }), (steps) => {
        let now = BASE;
        for (const step of steps) {
          let changes: ReturnType<typeof changesOf> = [];
          if (codeIn(() => (changes = changesOf(now, { ...WHO, ...step }))) !== undefined) continue;
          const then = applied(now, changes);
          for (const { field, old, new: to } of changes)
            if (field !== 'adopted') expect([now[field], then[field]]).toEqual([old, to]);
          if (then.state === 'done') expect(then.evidence).toMatch(/\S/);
          if (then.state === 'dropped') expect(then.reason).toMatch(/\S/);
          now = then;
        }
      }),
    );
  });

  it('is overdue from the day after the due day, until it is over', () => {
    expect(isOverdue(BASE, '2025-06-30')).toBe(false);
    expect(isOverdue(BASE, '2025-07-01')).toBe(true);
    expect(isOverdue({ ...BASE, state: 'in-progress' }, '2025-07-01')).toBe(true);
    expect(isOverdue({ ...BASE, state: 'done' }, '2025-07-01')).toBe(false);
  });
});

describe('the place of a demand', () => {
  it('is exact, and numbered in the order of the text', () => {
    const found = demandsIn(TEXT.nodes);
    expect(found.map((d) => d.number)).toEqual(['1.1', '1.2', '2.1']);
    expect(found[0]!.sentence).toBe(FIRST);
    expect(FIRST.slice(found[0]!.demandAt.from - 19, found[0]!.demandAt.to - 19)).toBe(found[0]!.demand);
    expect(found[2]!.sentence).toBe(SECOND);
  });

  it('is found again where the words moved, and missed where they are gone', () => {
    const second = demandsIn(TEXT.nodes)[2]!;
    expect(placeIn(second, TEXT.nodes)).toEqual({ is: 'there' });
    const later = opinion('A new opening.', `The year was good. ${FIRST}`, `It was said before. ${SECOND}`);
    const place = placeIn(second, later.nodes);
    expect(place.is).toBe('moved');
    const there = demandsIn(later.nodes).find((d) => d.sentence === SECOND)!;
    expect(place).toEqual({ is: 'moved', eId: there.eId, sentenceAt: there.sentenceAt, demandAt: there.demandAt });
    expect(placeIn(second, opinion(FIRST).nodes)).toEqual({ is: 'gone' });
  });
});

/** What every store must do, whatever it runs on. */
function behaves(place: () => LibraryPlace): void {
  let library: Library;
  let close: () => void;
  let closed: Promise<void>;
  beforeAll(async () => {
    await new Promise<void>((resolve, reject) => {
      closed = useLibrary(place(), async (open) => {
        library = open;
        resolve();
        await new Promise<void>((done) => {
          close = done;
        });
      });
      closed.catch(reject);
    });
  }, 120_000);
  afterAll(async () => {
    close?.();
    await closed;
  });
  const stored = async (): Promise<StoredText> => {
    for await (const text of library.texts({ document: 'cn/opinion' })) return text;
    throw new Error('nothing is stored');
  };
  const given = { owner: 'Letters Office', due: '2025-06-30', by: 'A. Reader', day: '2025-03-01' };

  it('keeps what was adopted with its words, its place and every change, through the loss of the text', async () => {
    await library.add([TEXT]);
    const text = await stored();
    const demand = demandsIn(text.nodes)[2]!;
    const made = await adopt(library, text, demand, {
      ...given,
      rule: 'cn/petition-work#reply',
      measures: '=1+1; \'"',
    });
    const { line: _, actor: _who, dates: _when, ...where } = demand;
    expect(made).toMatchObject({ ...where, state: 'open', document: 'cn/opinion', version: '2025-02-28' });
    expect(made.measures).toBe('=1+1; \'"');
    expect(await codeOf(adopt(library, text, demand, given))).toBe('library/commitment-exists');
    const other = await adopt(library, text, demand, { ...given, owner: 'Archive' });
    expect(await codeOf(changeCommitment(library, other.id, { ...WHO, owner: given.owner }))).toBe(
      'library/commitment-exists',
    );

    expect(await codeOf(changeCommitment(library, made.id, { ...WHO, state: 'done' }))).toBe(
      'library/commitment-needs-evidence',
    );
    expect(await codeOf(changeCommitment(library, 99_999, { ...WHO, state: 'open' }))).toBe(
      'library/commitment-unknown',
    );
    await changeCommitment(library, made.id, { ...WHO, state: 'in-progress' });
    await changeCommitment(library, made.id, { ...WHO, day: '2025-05-01', state: 'done', evidence: 'Register 4' });
    const { commitment, changes } = await commitmentWithHistory(library, made.id);
    expect(commitment).toEqual({ ...made, state: 'done', evidence: 'Register 4' });
    expect(changes.map((c) => [c.day, c.by, c.field, c.old, c.new])).toEqual([
      ['2025-03-01', 'A. Reader', 'adopted', null, 'Letters Office'],
      ['2025-04-01', 'A. Reader', 'state', 'open', 'in-progress'],
      ['2025-05-01', 'A. Reader', 'state', 'in-progress', 'done'],
      ['2025-05-01', 'A. Reader', 'evidence', null, 'Register 4'],
    ]);

    // The text changes, then goes.
    await library.add([opinion('A new opening.', `The year was good. ${FIRST}`, SECOND)], { replace: true });
    const all = await commitments(library, { document: 'cn/opinion' });
    const { demands, others } = follow(await stored(), all, '2025-07-01');
    expect(others).toEqual([]);
    expect(demands.map((d) => d.commitments.map((c) => [c.commitment.owner, c.place.is, c.overdue]))).toEqual([
      [],
      [],
      [
        ['Letters Office', 'moved', false],
        ['Archive', 'moved', true],
      ],
    ]);
    // Words that were split otherwise when they were adopted stay with the demand that has most of them.
    const longer = all.map((c) => ({ ...c, demandAt: { ...c.demandAt, from: c.demandAt.from - 1 } }));
    const again = follow(await stored(), longer, '2025-07-01');
    expect(again.others).toEqual([]);
    expect(again.demands.map((d) => d.commitments.length)).toEqual([0, 0, 2]);
    const elsewhere = all.map((c) => ({ ...c, language: 'zh' }));
    expect(follow(await stored(), elsewhere, '2025-07-01').others.map((o) => o.place.is)).toEqual([
      'other-language',
      'other-language',
    ]);
    await library.remove({ document: 'cn/opinion' });
    const [left] = await commitments(library, { state: 'done' });
    expect(left).toMatchObject({ id: made.id, sentence: SECOND });
    expect(followed(left!, null, '2025-07-01').place).toEqual({ is: 'no-text' });
  });

  it('lets nobody rewrite what was written down of a change', async () => {
    for (const sql of [
      "update commitment_change set changed_by = 'B'",
      'delete from commitment_change',
      'truncate commitment_change',
    ])
      await expect(library.database.run(sql)).rejects.toThrow('not changed afterwards');
  });
}

describe('commitments in the embedded store', { timeout: 120_000 }, () => behaves(() => ({ home: null })));

const programs = postgresPrograms();
describe.skipIf(programs === undefined)('commitments on a server (needs PostgreSQL)', { timeout: 120_000 }, () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startPostgres(programs!);
  }, 120_000);
  afterAll(() => server.stop());
  behaves(() => ({ url: server.url }));
});
