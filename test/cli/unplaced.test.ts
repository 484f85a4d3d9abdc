import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/steps.mjs';
import { Place } from './support.js';

const place = new Place();
afterAll(() => place.remove());
const law = place.at('requests.law.md');
copyFileSync(path.join(root, 'examples/requests.law.md'), law);

describe('what stands in a register and is bound to nothing', () => {
  const register = place.put(
    'register.csv',
    'File,Received,Confirmation sent,Answer sent,Floor\nA,2024-01-11,2024-01-12,2024-01-27,1/2\nB,2024-01-12,,2024年2月2日,3\n',
  );
  const binding = place.put(
    'draft.yaml',
    'law: example/requests\nsource: { kind: table, case: File, complete-until: 2024-06-30 }\nevents: { received: { column: Received } }\n',
  );
  const words = [register, '--law', law, '--bind', binding];

  it.each(['table', 'md'])('is named before it is said that something is not recorded: %s', async (format) => {
    const { code, out } = await place.run(['check', ...words, '--format', format]);
    expect(code).toBe(0);
    const text = out.replaceAll(/\s+/g, ' ').replaceAll('\\', '');
    expect(text).toContain('columns of dates Confirmation sent, Answer sent.');
    expect(text.indexOf('Confirmation sent')).toBeLessThan(text.indexOf('Not checkable'));
    expect(text).not.toContain('Floor');
  });

  it('is named where readiness is asked for, in every language, and not where all of it is bound', async () => {
    for (const lang of ['en', 'zh', 'it']) {
      const { out } = await place.run(['readiness', ...words, '--lang', lang]);
      expect(out.replaceAll(/\s+/g, ' ')).toMatch(/Confirmation sent, ?Answer sent/);
    }
    const all = place.put(
      'all.yaml',
      'law: example/requests\nsource: { kind: table, case: File, complete-until: 2024-06-30 }\n' +
        'events: { received: Received, acknowledged: Confirmation sent, answered: Answer sent }\n',
    );
    const { out } = await place.run(['check', register, '--law', law, '--bind', all]);
    expect(out).not.toContain('olumns of dates');
  });

  it('of a log with a row an event is told as a number, since its labels are values', async () => {
    const log = place.put('log.csv', 'case,activity,time\nA,Request received,2024-01-11\nA,Answer sent,2024-01-27\n');
    const draft = place.put(
      'log.yaml',
      'law: example/requests\nsource: { kind: log, complete-until: 2024-06-30 }\nevents: { received: Request received }\n',
    );
    const { out } = await place.run(['check', log, '--law', law, '--bind', draft]);
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(/bound to nothing: 1 event of other activities; .*Not checkable/);
    expect(out).not.toContain('Answer sent');
  });
});
