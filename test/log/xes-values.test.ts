import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventsOf, oddity, read, valuesOf, withEvent } from './xes-support.js';

/** Reads one value many times over, so that the learned way is tested beside the plain way: both must agree. */
async function both(element: string, value: string) {
  const one = `<${element} key="k" value="${value}"/>`;
  const event = `<event><string key="concept:name" value="a"/>${one}</event>\n`;
  const log = await read(`<log><trace><string key="concept:name" value="c"/>${event.repeat(5)}</trace></log>`);
  const columns = eventsOf(log);
  for (const rows of Object.values(columns)) expect(new Set(rows.map((v) => JSON.stringify(v))).size).toBe(1);
  return Object.fromEntries(Object.entries(columns).map(([name, rows]) => [name, rows[0]]));
}

describe('values of XES', () => {
  it.each([
    ['2006-07-24', ['2006-07-24T00:00:00.000Z', 'none', 'DAY']],
    ['2006-07-24+02:00', ['2006-07-24T00:00:00.000Z', 120, 'DAY']],
    ['2006-07-24Z', ['2006-07-24T00:00:00.000Z', 0, 'DAY']],
    ['2006-07-24T10:30', ['2006-07-24T10:30:00.000Z', 'none', 'MINUTE']],
    ['2006-07-24T10:30+05:30', ['2006-07-24T05:00:00.000Z', 330, 'MINUTE']],
    ['2006-07-24T10:30:15', ['2006-07-24T10:30:15.000Z', 'none', 'INSTANT']],
    ['2006-07-24t10:30:15z', ['2006-07-24T10:30:15.000Z', 0, 'INSTANT']],
    ['2006-07-24 10:30:15.5-0330', ['2006-07-24T14:00:15.500Z', -210, 'INSTANT']],
    ['2011-10-11T13:42:22.688+02:00', ['2011-10-11T11:42:22.688Z', 120, 'INSTANT']],
    ['2011-10-11T13:42:22.6889999+02', ['2011-10-11T11:42:22.688Z', 120, 'INSTANT']],
    ['2011-10-11T13:42:22,001Z', ['2011-10-11T13:42:22.001Z', 0, 'INSTANT']],
    ['2012-02-29T24:00:00Z', ['2012-03-01T00:00:00.000Z', 0, 'INSTANT']],
    ['2016-12-31T23:59:60Z', ['2017-01-01T00:00:00.000Z', 0, 'INSTANT']],
    ['0001-01-01T00:00:00Z', ['0001-01-01T00:00:00.000Z', 0, 'INSTANT']],
    ['9999-12-31T23:59:59.999Z', ['9999-12-31T23:59:59.999Z', 0, 'INSTANT']],
  ])('date %s', async (text, value) => {
    expect(await both('date', text)).toEqual({ 'time k': value });
  });

  it.each([
    '2011-02-29',
    '2011-13-01',
    '2011-00-10',
    '2011-04-31T10:00:00Z',
    '2011-1-1',
    '24/07/2006',
    '',
    'tomorrow',
    '2011-01-01T25:00',
    '2011-01-01T10:60',
    '2011-01-01T10:00:61',
    '2011-01-01T24:01',
    '2011-01-01T10:00:00+25:00',
    '2011-01-01T10:00:00.',
    '2011-01-01T10:00:00Zx',
    '2011-01-01T',
    '0000-01-01',
    '12011-01-01',
    `2011-01-01${' '.repeat(200)}x`,
  ])('date "%s" is kept as text', async (text) => {
    expect(Object.keys(await both('date', text))).toContain('text k');
  });

  it('agrees with Date on every instant', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.date({ min: new Date('0001-01-02'), max: new Date('9999-12-30'), noInvalidDate: true }), {
          maxLength: 20,
        }),
        async (dates) => {
          const events = dates.map((d) => `<event><date key="time:timestamp" value="${d.toISOString()}"/></event>`);
          const log = await read(`<log><trace>${events.join('')}</trace></log>`);
          expect(valuesOf(log.time)).toEqual(dates.map((d) => [d.toISOString(), 0, 'INSTANT']));
        },
      ),
      { numRuns: 50 },
    );
  });

  it.each([
    ['35.0', 35],
    ['-0.5', -0.5],
    ['0', 0],
    ['1e3', 1000],
    ['2.3832541524E7', 23832541.524],
    ['+7', 7],
    ['5.', 5],
    ['.5', 0.5],
    ['123456789012345678', 123456789012345680],
    ['0.1234567890123456789', 0.12345678901234568],
    [' 12 ', 12],
    ['INF', Number.POSITIVE_INFINITY],
    ['-INF', Number.NEGATIVE_INFINITY],
    ['NaN', Number.NaN],
    ['-0.0', -0],
    ['999999999999999', 999999999999999],
    ['1e400', Number.POSITIVE_INFINITY],
  ])('float %s', async (text, value) => {
    expect(await both('float', text)).toEqual({ 'number k': value });
  });

  it('reads every double as Number does', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 30 }),
        async (numbers) => {
          const texts = numbers.flatMap((n) => [String(n), n.toFixed(3)]);
          const events = texts.map((text) => `<event><float key="k" value="${text}"/></event>`);
          const log = await read(`<log><trace>${events.join('')}</trace></log>`);
          if (texts.length > 0) expect(eventsOf(log)['number k']).toEqual(texts.map(Number));
        },
      ),
      { numRuns: 50 },
    );
  });

  it.each([
    ['157', 157],
    ['-3', -3],
    ['+3', 3],
    ['007', 7],
    ['-0', 0],
    ['2147483648', 2147483648],
    ['9007199254740992', 9007199254740992],
    ['-9007199254740992', -9007199254740992],
  ])('int %s', async (text, value) => {
    expect(await both('int', text)).toEqual({ 'integer k': value });
  });

  it.each(['9007199254740993', '1.5', 'x', '', '1e3', '0x10'])('int %s is kept as text', async (text) => {
    expect(await both('int', text)).toEqual({ 'text k': text });
  });

  it.each([
    ['true', true],
    ['false', false],
    ['1', true],
    ['0', false],
    ['TRUE', true],
  ])('boolean %s', async (text, value) => {
    expect(await both('boolean', text)).toEqual({ 'boolean k': value });
  });

  it('keeps other booleans and numbers as text', async () => {
    expect(await both('boolean', 'tru')).toEqual({ 'text k': 'tru' });
    expect(await both('boolean', 'falsey')).toEqual({ 'text k': 'falsey' });
    expect(await both('float', '1,5')).toEqual({ 'text k': '1,5' });
    expect(await both('float', '--1')).toEqual({ 'text k': '--1' });
  });

  it('keeps an event whose time is none, says so with the first example', async () => {
    const log = await read(withEvent('<date key="time:timestamp" value="soon"/>'));
    expect(valuesOf(log.time)).toEqual([undefined]);
    expect(log.time.precision).toBe(0);
    expect(log.oddities).toContainEqual({ code: 'time-unparseable', count: 1, example: 'time:timestamp: soon' });
    expect(oddity(await read(withEvent('<date key="time:timestamp" value="2011-05"/>')), 'time-coarser-than-day')).toBe(
      1,
    );
  });

  it('takes the time of an event from a text too', async () => {
    const log = await read(withEvent('<string key="time:timestamp" value="2011-05-02"/>'));
    expect(valuesOf(log.time)).toEqual([['2011-05-02T00:00:00.000Z', 'none', 'DAY']]);
  });

  it('keeps texts that look alike apart, learned or not', async () => {
    const texts = [
      '',
      'a',
      'ab',
      'abc',
      'abcd',
      'abcde',
      'abcdefgh',
      'abcdefghi',
      'abcdefgh&amp;',
      'abcdefghé',
      'abc ',
      ' abc',
    ];
    const values = texts.flatMap((a) => texts.map((b) => [a, b, a])).flat();
    const events = values.map((v) => `<event><string key="k" value="${v}"/></event>`);
    const log = await read(`<log><trace>${events.join('')}</trace></log>`);
    expect(eventsOf(log)['text k']).toEqual(values.map((v) => v.replace('&amp;', '&')));
  });
});
