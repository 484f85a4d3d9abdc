/**
 * Two clocks counted as a clerk would: a heap of days, one taken off each day that counts. Written from docs/semantics.md alone,
 * for cases in which no two events fall on one day.
 */
export interface Happening {
  readonly day: number;
  readonly kind: string;
  readonly granted: number | null;
}

export interface Verdict {
  readonly verdict: string;
  readonly due: number | null;
  readonly late: number | null;
}

interface Rules {
  readonly length: number;
  /** Only working days are taken off the heap; days that are added on top count every day. */
  readonly working: boolean;
  readonly pauseMost: number | null;
  readonly extensionTotal: number | null;
  readonly extensionEach: number | null;
  readonly extensionTimes: number;
  readonly restarts: number;
  readonly keeps: boolean;
  readonly ends: boolean;
  readonly moves: boolean;
}

const RULES: Readonly<Record<'days' | 'working', Rules>> = {
  days: {
    length: 20,
    working: false,
    pauseMost: null,
    extensionTotal: 12,
    extensionEach: null,
    extensionTimes: 2,
    restarts: 2,
    keeps: false,
    ends: true,
    moves: false,
  },
  working: {
    length: 12,
    working: true,
    pauseMost: 6,
    extensionTotal: null,
    extensionEach: 4,
    extensionTimes: Number.POSITIVE_INFINITY,
    restarts: 1,
    keeps: true,
    ends: false,
    moves: true,
  },
};

/** What a clerk knows of a clock after some of what happened. */
interface Sheet {
  start: number;
  pauses: { from: number; to: number }[];
  granted: number;
  grants: number;
  restarts: number;
  ended: number | null;
  floor: number;
}

/** The day on which the heap is empty: civil days first, then working days, none of them in a pause. */
function emptyOn(rules: Rules, sheet: Sheet, now: number, isWorking: (day: number) => boolean, open = true): number {
  const standsStill = (day: number) =>
    sheet.pauses.some((p) => p.from < day && day <= Math.min(p.to, now) && (open || p.to <= now));
  let civil = sheet.granted + (rules.working ? 0 : rules.length);
  let working = rules.working ? rules.length : 0;
  let day = sheet.start;
  while (civil + working > 0) {
    day++;
    if (standsStill(day)) continue;
    if (civil > 0) civil--;
    else if (isWorking(day)) working--;
  }
  return Math.max(day, sheet.floor);
}

export function runDown(
  name: 'days' | 'working',
  told: readonly Happening[],
  until: number,
  isWorking: (day: number) => boolean,
): Verdict {
  const rules = RULES[name];
  const [first, ...rest] = told;
  const sheet: Sheet = { start: first!.day, pauses: [], granted: 0, grants: 0, restarts: 0, ended: null, floor: 0 };
  const dueOn = (now: number, open = true) => emptyOn(rules, sheet, now, isWorking, open);
  for (const e of rest) {
    if (e.day > until) break;
    if (e.kind === 'returned') for (const p of sheet.pauses) p.to = Math.min(p.to, e.day);
    if (e.kind === 'replied' || e.kind === 'withdrawn') {
      const due = sheet.ended === null ? dueOn(e.day) : null;
      if (due === null) return { verdict: 'void', due, late: null };
      const fine = e.kind === 'replied' ? 'met' : 'void';
      if (e.day <= due) return { verdict: fine, due, late: null };
      return { verdict: e.kind === 'replied' ? 'late' : 'overdue', due, late: e.day - due };
    }
    if (sheet.ended !== null || e.day > dueOn(e.day)) continue;
    if (act(rules, sheet, e)) sheet.floor = Math.max(sheet.floor, e.day);
  }
  if (sheet.ended !== null) return { verdict: 'void', due: null, late: null };
  const due = dueOn(until);
  if (until > due) return { verdict: 'overdue', due, late: until - due };
  const isOpen = sheet.pauses.some((p) => p.to > until);
  return { verdict: isOpen && until > dueOn(until, false) ? 'paused' : 'open', due, late: null };
}

/** Whether the event did anything. */
function act(rules: Rules, sheet: Sheet, e: Happening): boolean {
  switch (e.kind) {
    case 'ordered':
      sheet.pauses.push({
        from: e.day,
        to: rules.pauseMost === null ? Number.POSITIVE_INFINITY : e.day + rules.pauseMost,
      });
      return true;
    case 'approved': {
      if (sheet.grants >= rules.extensionTimes) return false;
      const left = rules.extensionTotal === null ? Number.POSITIVE_INFINITY : rules.extensionTotal - sheet.granted;
      sheet.granted += Math.min(e.granted!, left, rules.extensionEach ?? Number.POSITIVE_INFINITY);
      sheet.grants++;
      return true;
    }
    case 'restarted':
      if (sheet.restarts >= rules.restarts) return false;
      sheet.restarts++;
      sheet.start = e.day;
      sheet.pauses = [];
      if (!rules.keeps) {
        sheet.granted = 0;
        sheet.grants = 0;
      }
      return true;
    case 'moved':
      if (rules.moves) sheet.start = e.day;
      return rules.moves;
    case 'transferred':
      if (rules.ends) sheet.ended = e.day;
      return rules.ends;
    default:
      return false;
  }
}
