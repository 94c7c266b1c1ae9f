import { describe, expect, it } from 'vitest';
import { countRuns, latestRun, nextRuns } from './next-runs.ts';
import { cronOf } from './words/read-schedule.ts';
import { knownZone } from './zones.ts';

const runs = (words: string, zone: string, after: string, count = 3) =>
  nextRuns({ cron: cronOf(words), zone }, Date.parse(after), count).map((at) =>
    new Date(at).toISOString().slice(0, 16),
  );

describe('next runs go by the clock of their place', () => {
  it('keep their hour where the clocks change, north and south', () => {
    expect(runs('daily 8:00', 'Europe/Berlin', '2026-03-28T00:00:00Z')).toEqual([
      '2026-03-28T07:00',
      '2026-03-29T06:00',
      '2026-03-30T06:00',
    ]);
    expect(runs('daily 8:00', 'Australia/Sydney', '2026-10-02T12:00:00Z')).toEqual([
      '2026-10-02T22:00',
      '2026-10-03T21:00',
      '2026-10-04T21:00',
    ]);
  });

  it('come at the next moment there is where their hour is skipped', () => {
    // Berlin goes from 2:00 to 3:00, Sydney too, Lord Howe by half an hour, Santiago and Cairo at midnight.
    expect(runs('daily 2:30', 'Europe/Berlin', '2026-03-28T12:00:00Z', 2)).toEqual([
      '2026-03-29T01:00',
      '2026-03-30T00:30',
    ]);
    expect(runs('daily 2:30', 'Australia/Sydney', '2026-10-03T12:00:00Z', 2)).toEqual([
      '2026-10-03T16:00',
      '2026-10-04T15:30',
    ]);
    expect(runs('daily 2:15', 'Australia/Lord_Howe', '2026-10-03T12:00:00Z', 2)).toEqual([
      '2026-10-03T15:30',
      '2026-10-04T15:15',
    ]);
    expect(runs('daily 0:30', 'America/Santiago', '2026-09-05T12:00:00Z', 2)).toEqual([
      '2026-09-06T04:00',
      '2026-09-07T03:30',
    ]);
    expect(runs('daily 0:30', 'Africa/Cairo', '2026-04-23T12:00:00Z', 2)).toEqual([
      '2026-04-23T22:00',
      '2026-04-24T21:30',
    ]);
  });

  it('come once where their hour is there twice', () => {
    expect(runs('daily 2:30', 'Europe/Berlin', '2026-10-24T12:00:00Z', 2)).toEqual([
      '2026-10-25T00:30',
      '2026-10-26T01:30',
    ]);
    expect(runs('daily 2:30', 'Australia/Sydney', '2026-04-04T12:00:00Z', 2)).toEqual([
      '2026-04-04T15:30',
      '2026-04-05T16:30',
    ]);
    expect(runs('daily 23:30', 'America/Santiago', '2026-04-04T12:00:00Z', 2)).toEqual([
      '2026-04-05T02:30',
      '2026-04-06T03:30',
    ]);
  });

  it('are the same for what is said as an interval', () => {
    expect(runs('every 2 hours', 'Europe/Berlin', '2026-03-28T23:30:00Z', 3)).toEqual([
      '2026-03-29T01:00',
      '2026-03-29T02:00',
      '2026-03-29T04:00',
    ]);
    expect(runs('every hour', 'Europe/Berlin', '2026-10-24T23:30:00Z', 3)).toEqual([
      '2026-10-25T00:00',
      '2026-10-25T02:00',
      '2026-10-25T03:00',
    ]);
  });

  it('know the months: the last Friday, the first working day, the 31st', () => {
    expect(runs('last friday 16:00', 'UTC', '2026-11-20T00:00:00Z', 2)).toEqual([
      '2026-11-27T16:00',
      '2026-12-25T16:00',
    ]);
    // 1 August 2026 is a Saturday, 1 November a Sunday.
    expect(runs('first working day of the month 9:00', 'UTC', '2026-07-20T00:00:00Z', 4)).toEqual([
      '2026-08-03T09:00',
      '2026-09-01T09:00',
      '2026-10-01T09:00',
      '2026-11-02T09:00',
    ]);
    expect(runs('monthly on the 31st 9:00', 'UTC', '2026-11-20T00:00:00Z', 3)).toEqual([
      '2026-12-31T09:00',
      '2027-01-31T09:00',
      '2027-03-31T09:00',
    ]);
  });

  it.each(['Europe/Berlin', 'Australia/Lord_Howe', 'America/Santiago', 'Pacific/Apia'])(
    'are the same looking back, in %s',
    (zone) => {
      for (const words of ['daily 2:15', 'daily 0:30', 'every hour', 'weekdays 8:00', 'last friday 16:00']) {
        const timing = { cron: cronOf(words), zone };
        const from = Date.parse('2026-01-01T00:00:00Z');
        const all = nextRuns(timing, from, 400);
        for (const [at, run] of all.entries()) {
          expect(latestRun(timing, run)).toBe(run);
          if (at > 0) expect(latestRun(timing, run - 1)).toBe(all[at - 1]);
        }
        const until = all.at(-1) ?? from;
        expect(countRuns(timing, { after: from, until }, 1000)).toEqual({ count: 400, last: until });
        expect(countRuns(timing, { after: from, until }, 150)).toEqual({ count: 150, last: all[149] });
      }
    },
  );
});

describe('a zone', () => {
  it('is taken by its name, however it is written', () => {
    expect(knownZone('europe/berlin')).toBe('Europe/Berlin');
    expect(knownZone('UTC')).toBe('UTC');
  });

  it.each([
    ['Berlin', 'Did you mean "Europe/Berlin"?'],
    ['Europe/Berln', 'Did you mean "Europe/Berlin"?'],
    ['new york', 'Did you mean "America/New_York"?'],
    ['Sao Paulo', 'Did you mean "America/Sao_Paulo"?'],
    ['+02:00', 'There is no time zone "+02:00".'],
    ['', 'There is no time zone'],
  ])('%s is refused with what was perhaps meant', (zone, says) => {
    expect(() => knownZone(zone)).toThrow(says);
  });
});
