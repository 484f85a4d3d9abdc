import { failInput } from '../../base/index.js';
import type { Library, Row, SqlValue, StoredHead } from '../store/index.js';
import { applied, changesOf, checked, checkedDay, said, type WantedChange } from './change.js';
import type { Commitment, CommitmentChange, CommitmentState, DemandPlace } from './model.js';

/** What a person says who adopts a demand. */
export interface Adoption {
  readonly owner: string;
  readonly due: string;
  readonly measures?: string;
  readonly rule?: string;
  readonly by: string;
  /** Day of adoption. */
  readonly day: string;
}

/**
 * Adopts a demand of a text. The same office cannot adopt it twice while the first commitment runs.
 *
 * @throws InputError `library/commitment-exists`, `library/commitment-past-due`, `library/commitment-empty` and others of the values given
 */
export async function adopt(
  library: Library,
  text: Pick<StoredHead, 'document' | 'version' | 'text'>,
  demand: DemandPlace,
  given: Adoption,
): Promise<Commitment> {
  const where = `${text.document.id} ${demand.number}`;
  const owner = checked('owner', given.owner, where);
  const by = said(given.by, 'by', where);
  const { sentenceAt, demandAt } = demand;
  const values: SqlValue[] = [
    ...[text.document.id, text.version.date, text.text.language, demand.eId, demand.number],
    ...[sentenceAt.from, sentenceAt.to, demandAt.from, demandAt.to, demand.sentence, demand.demand],
    ...[owner, given.measures === undefined ? null : checked('measures', given.measures, where)],
    ...[given.rule === undefined ? null : checked('rule', given.rule, where), checked('due', given.due, where)],
    ...[checkedDay(given.day, where), by],
  ];
  if (checked('due', given.due, where) < given.day)
    failInput('library/commitment-past-due', where, { data: { due: given.due, day: given.day } });
  return await library.transaction(async () => {
    // Asked first: an insert that is refused would use up a number.
    const [running] = await library.database.query(
      `select id from commitment where document_id = $1 and version_date = $2 and language = $3 and eid = $4
        and demand_from = $5 and demand_to = $6 and owner = $7 and state in ('open', 'in-progress')`,
      [text.document.id, text.version.date, text.text.language, demand.eId, demandAt.from, demandAt.to, owner],
    );
    if (running) return failInput('library/commitment-exists', where, { data: { owner } });
    const [row] = await library.database.query(
      `insert into commitment (document_id, version_date, language, eid, demand_number, sentence_from, sentence_to, demand_from,
          demand_to, sentence, demand, owner, measures, rule, due, state, adopted, adopted_by)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'open', $16, $17)
        on conflict do nothing returning *`,
      values,
    );
    if (!row) return failInput('library/commitment-exists', where, { data: { owner } });
    const commitment = commitmentOf(row);
    const first = { day: given.day, by, field: 'adopted', old: null, new: owner, reason: null } as const;
    await write(library, commitment.id, [first]);
    return commitment;
  });
}

/** Commitments by document and place; of one document, in one state, where that is asked for. */
export async function commitments(
  library: Library,
  wanted: { readonly document?: string; readonly state?: CommitmentState } = {},
): Promise<Commitment[]> {
  const rows = await library.database.query(
    `select * from commitment where ($1::text is null or document_id = $1) and ($2::text is null or state = $2)
      order by document_id, version_date, language, split_part(demand_number, '.', 1)::integer,
        split_part(demand_number, '.', 2)::integer, id`,
    [wanted.document ?? null, wanted.state ?? null],
  );
  return rows.map(commitmentOf);
}

/** One commitment with all that became of it, oldest first. InputError `library/commitment-unknown` where there is none. */
export async function commitmentWithHistory(
  library: Library,
  id: number,
): Promise<{ readonly commitment: Commitment; readonly changes: readonly CommitmentChange[] }> {
  const commitment = await one(library, id);
  const rows = await library.database.query('select * from commitment_change where commitment_id = $1 order by id', [
    id,
  ]);
  return { commitment, changes: rows.map(changeOf) };
}

/** Changes a commitment and writes down who did, wholly or not at all; gives it as it is then. See {@link changesOf}. */
export async function changeCommitment(library: Library, id: number, wanted: WantedChange): Promise<Commitment> {
  return await library.transaction(async () => {
    const before = await one(library, id, 'for update');
    const changes = changesOf(before, wanted);
    const after = applied(before, changes);
    const [row] = await library.database.query(
      `update commitment set owner = $2, measures = $3, rule = $4, due = $5, state = $6, evidence = $7, reason = $8
        where id = $1 and ($6 in ('done', 'dropped') or not exists (select 1 from commitment c
          where c.id <> $1 and c.owner = $2 and c.state in ('open', 'in-progress') and c.document_id = commitment.document_id
            and c.version_date = commitment.version_date and c.language = commitment.language and c.eid = commitment.eid
            and c.demand_from = commitment.demand_from and c.demand_to = commitment.demand_to)) returning *`,
      [id, after.owner, after.measures, after.rule, after.due, after.state, after.evidence, after.reason],
    );
    if (!row) return failInput('library/commitment-exists', `commitment ${id}`, { data: { owner: after.owner } });
    await write(library, id, changes);
    return commitmentOf(row);
  });
}

/** PostgreSQL's `integer`. */
const GREATEST = 2_147_483_647;

async function one(library: Library, id: number, lock = ''): Promise<Commitment> {
  const isId = Number.isInteger(id) && id > 0 && id <= GREATEST;
  const [row] = isId ? await library.database.query(`select * from commitment where id = $1 ${lock}`, [id]) : [];
  return row ? commitmentOf(row) : failInput('library/commitment-unknown', 'library commitment', { data: { id } });
}

async function write(library: Library, id: number, changes: readonly CommitmentChange[]): Promise<void> {
  for (const c of changes)
    await library.database.query(
      `insert into commitment_change (commitment_id, day, changed_by, field, old, new, reason)
        values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, c.day, c.by, c.field, c.old, c.new, c.reason],
    );
}

function commitmentOf(row: Row): Commitment {
  const text = (name: string) => row[name] as string;
  const maybe = (name: string) => (row[name] as string | null) ?? null;
  const span = (name: string) => ({ from: row[`${name}_from`] as number, to: row[`${name}_to`] as number });
  return {
    id: row['id'] as number,
    document: text('document_id'),
    version: text('version_date'),
    language: text('language'),
    number: text('demand_number'),
    eId: text('eid'),
    sentenceAt: span('sentence'),
    demandAt: span('demand'),
    sentence: text('sentence'),
    demand: text('demand'),
    owner: text('owner'),
    measures: maybe('measures'),
    rule: maybe('rule'),
    due: text('due'),
    state: text('state') as CommitmentState,
    evidence: maybe('evidence'),
    reason: maybe('reason'),
    adopted: text('adopted'),
    adoptedBy: text('adopted_by'),
  };
}

function changeOf(row: Row): CommitmentChange {
  const maybe = (name: string) => (row[name] as string | null) ?? null;
  return {
    day: row['day'] as string,
    by: row['changed_by'] as string,
    field: row['field'] as CommitmentChange['field'],
    old: maybe('old'),
    new: maybe('new'),
    reason: maybe('reason'),
  };
}
