import { type Column, type EventLog, isThere, type TextColumn } from '../model.js';
import { textAt } from '../table/index.js';
import type { CarriedPlan } from './plan.js';

type Half = Pick<
  EventLog,
  'activity' | 'caseAttributes' | 'caseCount' | 'caseStart' | 'eventAttributes' | 'eventCount'
>;

/** Columns of events whose values come from another column for each activity, as texts. */
export function carriedColumns(plans: readonly CarriedPlan[], log: Half): TextColumn[] {
  return plans.map((plan) => carriedColumn(plan, log));
}

function carriedColumn({ name, from }: CarriedPlan, log: Half): TextColumn {
  const { dictionary } = log.activity;
  const sources = Array.from({ length: dictionary.length }, (_, code) => {
    const column = from.get(dictionary.get(code));
    return column === undefined ? undefined : sourceOf(log, column);
  });
  const texts: string[] = [];
  const known = new Map<string, number>();
  const codes = new Int32Array(log.eventCount);
  const validity = new Uint8Array((log.eventCount + 7) >> 3);
  for (let c = 0; c < log.caseCount; c++) {
    for (let event = log.caseStart[c]!; event < log.caseStart[c + 1]!; event++) {
      const source = sources[log.activity.codes[event]!];
      const row = source?.ofCase ? c : event;
      if (source === undefined || !isThere(source.column, row)) continue;
      const text = textAt(source.column, row);
      const code = known.get(text) ?? texts.push(text) - 1;
      known.set(text, code);
      codes[event] = code;
      validity[event >> 3]! |= 1 << (event & 7);
    }
  }
  const table = { length: texts.length, get: (index: number) => texts[index]! };
  return { name, type: 'text', length: log.eventCount, codes, dictionary: table, validity };
}

function sourceOf(log: Half, name: string): { readonly column: Column; readonly ofCase: boolean } | undefined {
  const own = log.eventAttributes.find((column) => column.name === name);
  const column = own ?? log.caseAttributes.find((c) => c.name === name);
  return column && { column, ofCase: own === undefined };
}
