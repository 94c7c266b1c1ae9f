import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timesOfDay } from './read-cron.ts';
import { readSchedule } from './read-schedule.ts';
import { sayCron, saySchedule } from './say-schedule.ts';

describe('words become cron, and cron becomes words', () => {
  it.each([
    ['weekdays 8:00', '0 8 * * 1-5', 'On weekdays at 08:00'],
    ['Every weekday at 8 am', '0 8 * * 1-5', 'On weekdays at 08:00'],
    ['mon-fri 8:00', '0 8 * * 1-5', 'On weekdays at 08:00'],
    ['every monday at 9', '0 9 * * 1', 'On Mondays at 09:00'],
    ['monday morning', '0 9 * * 1', 'On Mondays at 09:00'],
    ['mondays and thursdays 8.30', '30 8 * * 1,4', 'On Mondays and Thursdays at 08:30'],
    ['Fri to Mon 10pm', '0 22 * * 0,1,5,6', 'On Mondays, Fridays, Saturdays and Sundays at 22:00'],
    ['every sunday and wednesday 6:15 p.m.', '15 18 * * 0,3', 'On Wednesdays and Sundays at 18:15'],
    ['weekends 10', '0 10 * * 0,6', 'On weekends at 10:00'],
    ['daily 7am', '0 7 * * *', 'Every day at 07:00'],
    ['daily at 12am', '0 0 * * *', 'Every day at 00:00'],
    ['8:00', '0 8 * * *', 'Every day at 08:00'],
    ['daily at 8:00 and 16:00', '0 8,16 * * *', 'Every day at 08:00 and 16:00'],
    ['mondays at 9 and 16', '0 9,16 * * 1', 'On Mondays at 09:00 and 16:00'],
    ['weekly 9:00', '0 9 * * 1', 'On Mondays at 09:00'],
    ['weekly on fridays 4pm', '0 16 * * 5', 'On Fridays at 16:00'],
    ['every 2 hours on weekdays', '0 */2 * * 1-5', 'On weekdays every 2 hours'],
    ['every 2 hours from 8:00 to 18:00', '0 8-18/2 * * *', 'Every 2 hours from 08:00 to 18:00'],
    [
      'every half hour from 8 to 18 on weekdays',
      '*/30 8-17 * * 1-5',
      'On weekdays every 30 minutes from 08:00 to 17:30',
    ],
    ['hourly', '0 * * * *', 'Every hour'],
    ['every 15 minutes', '*/15 * * * *', 'Every 15 minutes'],
    ['first monday of the month 9:00', '0 9 * * 1#1', 'On the first Monday of the month at 09:00'],
    ['first and third monday 9', '0 9 * * 1#1,1#3', 'On the first and third Monday of the month at 09:00'],
    ['last friday 16:00', '0 16 * * 5L', 'On the last Friday of the month at 16:00'],
    ['last working day of the month 17:00', '0 17 LW * *', 'On the last working day of the month at 17:00'],
    ['first working day of the month 17:00', '0 17 1W * *', 'On the first working day of the month at 17:00'],
    ['last day of the month at 17:00', '0 17 L * *', 'On the last day of the month at 17:00'],
    ['monthly on the 15th at noon', '0 12 15 * *', 'On the 15th of the month at 12:00'],
    ['15 of every month at noon', '0 12 15 * *', 'On the 15th of the month at 12:00'],
    ['1st and 15th 8:00', '0 8 1,15 * *', 'On the 1st and 15th of the month at 08:00'],
    ['every quarter 9:00', '0 9 1 1,4,7,10 *', 'On the 1st of January, April, July and October at 09:00'],
    ['may 1st 8:00', '0 8 1 5 *', 'On the 1st of May at 08:00'],
    ['0 8 * * MON-FRI', '0 8 * * MON-FRI', 'On weekdays at 08:00'],
    ['0 8 13 * 5', '0 8 13 * 5', 'On the 13th of the month and on Fridays at 08:00'],
    ['0 8 1-7,20 * *', '0 8 1-7,20 * *', 'On the 1st to 7th and 20th of the month at 08:00'],
  ])('%s', (words, cron, means) => {
    expect(readSchedule(words)).toEqual({ cron, problem: null });
    expect(sayCron(cron)).toBe(means);
    const again = readSchedule(means).cron ?? '';
    // Said another way perhaps, but the same times of the same days.
    expect([sayCron(again), timesOfDay(again)]).toEqual([means, timesOfDay(cron)]);
  });

  it.each([
    ['', 'When?'],
    ['weekdays', 'At what time?'],
    ['every quarter', 'At what time?'],
    ['mondya 9', 'Did you mean "monday"?'],
    ['weekdays 25:00', '"25:00" is not a time of day'],
    ['13pm on mondays', '"13pm" is not a time of day'],
    ['daily 8:00 and 16:30', 'Make a schedule of each'],
    ['every 5 minutes', 'as often as it goes'],
    ['every 45 minutes', 'Write every 15, 20 or 30 minutes'],
    ['every 30 hours', 'Write every 2, 3, 4, 6, 8 or 12 hours'],
    ['every hour at 8:00', 'either how often or at what time'],
    ['every 2 hours from 18:00 to 8:00', 'go up within a day'],
    ['every other monday 9', 'first and third monday'],
    ['every 3 days 9:00', 'Name the days'],
    ['every 2 months 9:00', 'Name the months'],
    ['twice a day', 'say when'],
    ['tomorrow at 8', 'again and again'],
    ['weekdays except holidays 8:00', 'Exceptions'],
    ['every 30 seconds', 'Seconds'],
    ['0 0 8 * * *', 'has 6 fields'],
    ['0 8 * *', 'has 4 fields'],
    ['99 8 * * *', '"99" is not a minute: it takes 0 to 59'],
    ['0 8 * * 9', '"9" is not a day of the week'],
    ['0 8 ? * 1', '"?" is not a day of the month'],
    ['*/5 * * * *', 'more often'],
    ['50,0 8,9 * * *', 'more often'],
    ['0 8 30 2 *', 'never comes'],
    ['32nd of the month 9:00', 'no day 32'],
    ['<script>alert(1)</script>', 'was not understood'],
  ])('%s is refused with what works', (words, says) => {
    const { cron, problem } = readSchedule(words);
    expect(cron).toBeNull();
    expect(problem).toContain(says);
  });

  it('names whose clock it goes by', () => {
    expect(saySchedule('0 8 * * 1-5', 'Europe/Berlin')).toBe('On weekdays at 08:00, Berlin time');
    expect(saySchedule('0 8 * * 1', 'America/Argentina/Buenos_Aires')).toBe('On Mondays at 08:00, Buenos Aires time');
    expect(saySchedule('0 8 * * *', 'UTC')).toBe('Every day at 08:00, UTC');
  });

  it('answers whatever is typed with a schedule or a sentence', () => {
    const word = fc.constantFrom(
      'every',
      'monday',
      '8',
      ':',
      '30',
      'of',
      'last',
      'the',
      '#',
      '*',
      'L',
      '15th',
      'to',
      '-',
      'may',
      '2 hours',
      'pm',
      'é',
      '\u0000',
      '𝟠',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 300 }),
          fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
        ),
        (text) => {
          const { cron, problem } = readSchedule(text);
          expect(cron === null ? problem : sayCron(cron)).toMatch(/\S/);
        },
      ),
      { numRuns: 600 },
    );
  });
});
