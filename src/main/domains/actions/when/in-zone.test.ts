import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createWhenReader } from './when-reader.ts';

const at = (iso: string, zone: string) => createWhenReader({ now: () => Date.parse(iso), zone: () => zone });
const skipped = /^The clocks skip/;
const twice = /comes twice/;

it.each<[string, string, string, string, RegExp | null]>([
  ['Europe/Berlin', '2026-03-29T02:30', '2026-03-29T01:30:00.000Z', '03:30', skipped],
  ['Europe/Berlin', '29 mar 02:30', '2026-03-29T01:30:00.000Z', '03:30', skipped],
  ['Europe/Berlin', '2026-03-29', '2026-03-29T21:59:59.999Z', '29 March', null],
  ['Europe/Berlin', '2026-10-25T02:30', '2026-10-25T00:30:00.000Z', '02:30', twice],
  ['Europe/Berlin', '2026-10-25T03:00', '2026-10-25T02:00:00.000Z', '03:00', null],
  ['Europe/Berlin', '2026-10-25', '2026-10-25T22:59:59.999Z', '25 October', null],
  ['America/New_York', '2026-03-08T02:30', '2026-03-08T07:30:00.000Z', '03:30', skipped],
  ['America/New_York', '2026-11-01T01:30', '2026-11-01T05:30:00.000Z', '01:30', twice],
  ['Asia/Kolkata', '2026-03-29T02:30', '2026-03-28T21:00:00.000Z', '02:30', null],
  ['Pacific/Auckland', '2026-09-27T02:30', '2026-09-26T14:30:00.000Z', '03:30', skipped],
  ['Pacific/Auckland', '2026-04-05T02:30', '2026-04-04T13:30:00.000Z', '02:30', twice],
  // Half an hour is skipped there.
  ['Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:45:00.000Z', '02:45', skipped],
  ['Australia/Lord_Howe', '2026-04-05T01:45', '2026-04-04T14:45:00.000Z', '01:45', twice],
  // Midnight itself is skipped, so the day begins at 1:00.
  ['Africa/Cairo', '2026-04-23', '2026-04-23T21:59:59.999Z', '23 April', null],
])('in %s, %s is %s', (zone, text, instant, words, note) => {
  const when = at('2026-02-11T09:10:00Z', zone).read(text);
  expect(when.at).toBe(instant);
  expect(when.words).toContain(words);
  if (note) expect(when.note).toMatch(note);
  else expect(when.note).toBeNull();
});

it('keeps the hour over a change of the clocks, and the length of hours', () => {
  const before = at('2026-03-28T12:00:00Z', 'Europe/Berlin');
  expect(before.read('tomorrow 13:00').at).toBe('2026-03-29T11:00:00.000Z');
  expect(before.read('in 24 hours').at).toBe('2026-03-29T12:00:00.000Z');
  expect(before.read('in 24 hours').words).toContain('14:00');
});

it('knows what day it is where the person is', () => {
  const late = '2026-03-11T23:30:00Z';
  expect(at(late, 'Pacific/Auckland').read('today').words).toBe('Thursday, 12 March 2026');
  expect(at(late, 'America/New_York').read('today').words).toBe('Wednesday, 11 March 2026');
  expect(at(late, 'America/New_York').read('today', { zone: 'Asia/Kolkata' }).words).toBe(
    'Thursday, 12 March 2026 (Asia/Kolkata)',
  );
});

it.each(['Mars/Phobos', '+05:30', '', '../etc', 'Europe/Berlin\u0000', 'x'.repeat(80)])(
  'refuses the zone %j',
  (zone) => {
    expect(() => at('2026-03-11T09:00Z', 'UTC').read('today', { zone })).toThrow(/There is no time zone/);
  },
);

const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'Australia/Lord_Howe', 'UTC'];
const minute = 60_000;
const from = Date.parse('2026-01-01T00:00Z');

it('reads what it says back as the same time, to the minute', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 1, max: 4 * 365 * 24 * 60 }),
      fc.boolean(),
      fc.constantFrom('en-GB', 'en-US', 'de'),
      (zone, minutes, asDay, locale) => {
        const reader = createWhenReader({ now: () => from, zone: () => zone });
        const iso = new Date(from + minutes * minute).toISOString();
        const first = reader.read(asDay ? iso.slice(0, 10) : iso, { purpose: 'to' });
        const again = reader.read(first.words, { purpose: 'to', locale });
        expect(again.allDay).toBe(first.allDay);
        expect(again.words).toBe(first.words);
        // The second of two equal hours is said like the first.
        if (again.note === null) expect(again.ms).toBe(first.ms);
        else expect(again.note).toMatch(twice);
      },
    ),
    { numRuns: 400 },
  );
});

it('places every time of every day at that time, or says why not', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 0, max: 729 }),
      fc.integer({ min: 0, max: 95 }),
      (zone, day, quarter) => {
        const date = new Date(from + day * 24 * 60 * minute).toISOString().slice(0, 10);
        const clock = `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
        const when = createWhenReader({ now: () => from, zone: () => zone }).read(`${date} ${clock}`, {
          purpose: 'from',
        });
        const told = new Intl.DateTimeFormat('sv-SE', {
          dateStyle: 'short',
          timeStyle: 'short',
          timeZone: zone,
        }).format(when.ms);
        if (when.note === null || twice.test(when.note)) expect(told).toBe(`${date} ${clock}`);
        else expect(told > `${date} ${clock}`).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

it('answers or refuses whatever is typed, and never with a bug', () => {
  const reader = createWhenReader({ now: () => from, zone: () => 'Europe/Berlin' });
  const pieces = fc.constantFrom(
    'in',
    '2',
    'weeks',
    'tue',
    '10am',
    'end of',
    'quarter',
    'next',
    '31',
    'feb',
    '.',
    '/',
    ':',
    '99',
    'at',
    '-',
    '\u202e',
    'q4',
    'à',
    'um',
    'Uhr',
    '+',
    'd',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(pieces, { maxLength: 7 }).map((all) => all.join(' ')),
  );
  const locale = fc.constantFrom('en-US', 'en-GB', 'de', 'fr', 'es', 'nl', 'pt', 'it', 'ja', 'zh', 'ru', 'ar', 'xx');
  fc.assert(
    fc.property(text, locale, (typed, where) => {
      try {
        const when = reader.read(typed, { locale: where });
        expect(when.ms).toBeGreaterThanOrEqual(from);
        expect(new Date(when.at).getTime()).toBe(when.ms);
      } catch (error) {
        expect(error).toMatchObject({ code: expect.stringMatching(/^DATE_(UNREADABLE|IN_PAST|TOO_FAR)$/) });
      }
    }),
    { numRuns: 1500 },
  );
});
