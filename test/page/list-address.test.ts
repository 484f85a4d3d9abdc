import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FINDING_COLUMNS, GROUPS, listAddress, listViewIn, WHOLE_LIST } from '../../src/page/view/index.js';

const view = fc.record({
  group: fc.constantFrom('' as const, ...GROUPS),
  text: fc.string({ unit: 'grapheme' }),
  rule: fc.string(),
  verdict: fc.constantFrom('', 'late', 'for-review'),
  office: fc.string({ unit: 'grapheme' }),
  month: fc.constantFrom('', '2004', '2004-09'),
  sort: fc.constantFrom(null, ...FINDING_COLUMNS),
  down: fc.boolean(),
  page: fc.integer({ min: 1, max: 1_000_000 }),
  size: fc.constantFrom(10, 25, 50, 100),
  finding: fc.option(fc.stringMatching(/^[a-z0-9]{16}(-\d)?$/)),
});

describe('the address of a view of the list', () => {
  it('says everything that is shown, and can be read back', () => {
    fc.assert(
      fc.property(view, (shown) => {
        const wanted = { ...shown, down: shown.sort === null || shown.down };
        expect(listViewIn(listAddress(shown))).toEqual(wanted);
      }),
    );
  });

  it('is short where nothing was chosen, and another part of the page is none', () => {
    expect(listAddress(WHOLE_LIST)).toBe('#findings');
    expect(listAddress({ ...WHOLE_LIST, finding: 'a1' })).toBe('#finding-a1');
    for (const other of ['', '#rules', '#findingsx', '#finding-']) expect(listViewIn(other)).toBeNull();
  });

  it('believes nothing that it does not know', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        const found = listViewIn(`#findings?${query}`)!;
        expect([10, 25, 50, 100]).toContain(found.size);
        expect(found.page).toBeGreaterThan(0);
      }),
    );
  });

  it('names the number of rows where fewer are usual, so that the address means the same elsewhere', () => {
    expect(listAddress({ ...WHOLE_LIST, size: 10 }, 10)).toBe('#findings?size=10');
    expect(listAddress(WHOLE_LIST, 10)).toBe('#findings?size=25');
    expect(listViewIn('#findings?page=2', 10)).toMatchObject({ page: 2, size: 10 });
    expect(listViewIn('#findings?size=25', 10)).toMatchObject({ size: 25 });
  });
});
