import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { jsonText } from '../base/index.js';
import { type Messages, verdictWord } from '../messages/index.js';
import {
  amountText,
  type Contradiction,
  contradictionsIn,
  digestOf,
  judgeSingle,
  type Misstatement,
  misstatementsIn,
  type ReceiptFile,
  readSingleFinding,
  type SingleVerdict,
  sameVerdict,
  verdictIn,
} from '../report/index.js';
import type { Arguments } from './arguments.js';
import { Exit, type Io } from './io.js';
import { lawFile, openStatute, shippedLaws } from './laws.js';
import { carriedStatute } from './single-texts.js';

/** Judges one exported finding again on its evidence alone, by the law that it carries or by another. */
export async function verifyFinding(
  file: string,
  args: Arguments,
  receipt: ReceiptFile | null,
  io: Io,
  messages: Messages,
): Promise<Exit> {
  const single = readSingleFinding(file);
  const given = args.value('law');
  const { law, time } = given === undefined ? await carriedStatute(single, file) : await openStatute(given, io);
  const then = verdictIn(single);
  const all = (['interpreter', 'kernel'] as const).map((engine) => judgeSingle(single, law, time, engine, file));
  const now = all.find((said) => !sameVerdict(then, said)) ?? all[0] ?? null;
  const isListed = receipt === null ? null : listed(receipt, single.finding);
  const contradictions = contradictionsIn(single, time, file);
  // Another law may cite and mark its articles otherwise.
  const misstatements = given === undefined ? misstatementsIn(single, law, time, file) : [];
  const same =
    sameVerdict(then, now) && isListed !== false && contradictions.length === 0 && misstatements.length === 0;
  const shipped = given === undefined ? await shippedHash(single.receipt.law.id) : null;
  const found = {
    same,
    id: single.finding.id,
    rule: single.finding.rule,
    law: law.hash,
    then,
    now,
    contradictions,
    misstatements,
    lawAtHand: shipped === null ? null : shipped === law.hash,
    inReceipt: isListed,
  };
  await io.stdout.write(args.value('format') === 'json' ? jsonText(found) : `${told(found, messages).join('\n')}\n`);
  return same ? Exit.OK : Exit.FOUND;
}

function listed({ list = [] }: ReceiptFile, finding: Parameters<typeof digestOf>[0]): boolean {
  const { id, digest } = digestOf(finding);
  return list.includes(`${id} ${digest}`);
}

/** Hash of the law of this id that comes with the program; null where none does. */
async function shippedHash(id: string): Promise<string | null> {
  if (!shippedLaws().includes(id)) return null;
  return createHash('sha256')
    .update(await readFile(lawFile(id)))
    .digest('hex');
}

interface Found {
  readonly same: boolean;
  readonly id: string;
  readonly rule: string;
  readonly then: SingleVerdict;
  readonly now: SingleVerdict | null;
  readonly contradictions: readonly Contradiction[];
  readonly misstatements: readonly Misstatement[];
  readonly lawAtHand: boolean | null;
  readonly inReceipt: boolean | null;
}

function told(found: Found, messages: Messages): string[] {
  const { same, id, rule, then, now, contradictions, misstatements, lawAtHand, inReceipt } = found;
  const lines = [messages.text(same ? 'verify/finding-same' : 'verify/different', { id, rule })];
  lines.push(messages.text('verify/then', { verdict: verdictText(then, messages) }));
  if (!same) lines.push(messages.text('verify/now', { verdict: verdictText(now, messages) }));
  for (const { finding, evidence } of contradictions)
    lines.push(
      messages.text('verify/step', {
        finding: `${finding.kind} ${finding.time ?? ''}`.trim(),
        evidence: `${evidence.kind} ${evidence.time ?? ''}`.trim(),
      }),
    );
  for (const said of misstatements) lines.push(messages.text('verify/misstated', { ...said }));
  if (inReceipt !== null) lines.push(messages.text(inReceipt ? 'verify/in-receipt' : 'verify/not-in-receipt'));
  if (lawAtHand === false) lines.push(messages.text('verify/other-law'));
  return lines;
}

function verdictText(said: SingleVerdict | null, messages: Messages): string {
  if (said === null) return messages.text('verify/no-instance');
  const { due, late } = said;
  return messages.text('verify/verdict', {
    verdict: messages.text(verdictWord(said)),
    due: due ?? '',
    late: late === null ? '' : amountText(late, messages),
  });
}
