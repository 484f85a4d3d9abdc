import { describe, expect, it } from 'vitest';
import { type Sheet, sheetPage } from '../../src/page/index.js';

const HOSTILE = '</script><script>alert(1)</script><img src=x onerror=alert(2)>"\'&';

const sheet: Sheet = {
  language: 'en',
  kicker: HOSTILE,
  title: HOSTILE,
  lead: HOSTILE,
  facts: [[HOSTILE, HOSTILE]],
  sections: [
    {
      id: 'a',
      title: HOSTILE,
      note: HOSTILE,
      picture: { label: HOSTILE, across: [HOSTILE], rows: [{ name: HOSTILE, values: [1, null] }] },
      columns: [{ title: HOSTILE }, { title: 'n', numeric: true }],
      rows: [[HOSTILE, '1']],
    },
    { id: 'b', title: 'no picture', note: '', picture: null, columns: [{ title: 'x' }], rows: [] },
  ],
  foot: HOSTILE,
  behind: HOSTILE,
};

describe('a sheet', () => {
  it('holds texts as texts, wherever they stand', () => {
    const page = sheetPage(sheet, '0.1.0', { script: 'run()', style: 'p{}' });
    expect(page.match(/<script[ >]/g)).toHaveLength(2);
    expect(page.match(/<\/script>/g)).toHaveLength(2);
    expect(page).not.toContain('<img');
    const json = /id="sheet-data">([^<]*)</.exec(page)![1]!;
    expect(JSON.parse(json)).toEqual([{ id: 'a', picture: sheet.sections[0]!.picture }]);
  });

  it('has every number in a table, and runs nothing but its own script', () => {
    const page = sheetPage(sheet, '0.1.0', { script: 'run()', style: 'p{}' });
    expect(page).toContain('default-src &#39;none&#39;');
    expect(page).toMatch(/<td class="numeric">1<\/td>/);
    expect(page.match(/<table/g)).toHaveLength(2);
    expect(page.match(/data-chart="a"/g)).toHaveLength(1);
  });
});
