import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dump, openTestImports, type TestImports } from './fixtures/open-test-imports.ts';

let place: TestImports;
beforeEach(async () => {
  place = await openTestImports();
});
afterEach(() => place.leave());

const all = (sql: string) => place.db.prepare<[], Record<string, unknown>>(sql).all();
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const steps = () =>
  all(
    'SELECT next_form AS form, next_what AS what, next_kind AS kind, next_at AS at, next_all_day AS allDay FROM deals ORDER BY name',
  );
const notes = () => all('SELECT body FROM notes ORDER BY body').map(({ body }) => body);
const endOf = (year: number, month: number, day: number) => new Date(year, month - 1, day + 1).getTime() - 1;

describe('what is next on a new deal', () => {
  it('comes from words and a date: a day lasts to its end, a time is that of the clocks here, the past is overdue', async () => {
    const state = await place.run(
      [
        'Deal Name,Stage,Next Step,Next Activity Date',
        'A,Proposal,Call Bo about the price,2031-03-05',
        'B,Proposal,E-mail the order form,2031-03-05 14:30',
        'C,Proposal,Demo for the board,2020-01-02T00:00:00Z',
        'D,Proposal,Get the discount signed off,2031-03-05T14:30:00+02:00',
      ].join('\n'),
    );
    expect(state).toMatchObject({ counts: { created: 4, failed: 0 }, problems: [] });
    const made = { form: 'action', allDay: 1 };
    expect(steps()).toEqual([
      { ...made, what: 'Call Bo about the price', kind: 'call', at: endOf(2031, 3, 5) },
      { ...made, what: 'E-mail the order form', kind: 'email', at: new Date(2031, 2, 5, 14, 30).getTime(), allDay: 0 },
      { ...made, what: 'Demo for the board', kind: 'meeting', at: endOf(2020, 1, 2) },
      {
        ...made,
        what: 'Get the discount signed off',
        kind: 'task',
        at: Date.parse('2031-03-05T12:30:00Z'),
        allDay: 0,
      },
    ]);
    expect(all('SELECT DISTINCT next_zone AS zone, count(DISTINCT next_id) AS ids FROM deals')).toEqual([
      { zone, ids: 4 },
    ]);
    expect(notes()).toEqual([]);
  });

  it('is called a follow-up where only a date came, and is a note where only words came', async () => {
    await place.run(
      'Deal - Title,Deal - Stage,Deal - Next activity subject,Deal - Next activity date,Description\nA,Proposal,,2031-03-05,\nB,Proposal,Call Bo,,Two sites\nC,Proposal,Call Bo,,\nD,Proposal,,,\n',
    );
    expect(steps().map(({ what }) => what)).toEqual(['Follow up', null, null, null]);
    expect(notes()).toEqual(['Next step: Call Bo', 'Two sites\n\nNext step: Call Bo']);
  });

  it('is noted on a closed deal, which has nothing ahead, and in full where it is too long for a line', async () => {
    const long = `Call Bo ${'and Li '.repeat(60).trim()}`;
    await place.run(
      `Deal Name,Stage,Next Step,Follow-up Date\nA,Closed Won,Call Bo,2031-03-05\nB,Closed Lost,,2031-03-06\nC,Proposal,${long},2031-03-07\n`,
    );
    expect(steps().map(({ what }) => what)).toEqual([null, null, `${long.slice(0, 299).trimEnd()}…`]);
    expect(notes()).toEqual([
      'Next step: Call Bo (due 2031-03-05)',
      `Next step: ${long}`,
      'Next step: Follow up (due 2031-03-06)',
    ]);
  });

  it('keeps the row out where the date is none, and says why', async () => {
    const state = await place.run(
      'Deal Name,Next Step,Next Step Due\nA,Call Bo,2031-02-31\nB,Call Bo,soon\nC,Call Bo,2031-03-05 25:00\nD,Call Bo,2031-03-05\n',
    );
    expect(state.counts).toMatchObject({ created: 1, failed: 3 });
    expect(state.problems.map(({ column, message }) => [column, message])).toEqual([
      ['Next Step Due', '“2031-02-31” is not a date: February 2031 has no day 31. Correct it.'],
      ['Next Step Due', '“soon” is not a date. Write it like 2024-01-31.'],
      ['Next Step Due', 'The time in “2031-03-05 25:00” cannot be read. Write it like 2024-01-31 14:05.'],
    ]);
  });
});

describe('what is next on a deal that is there already', () => {
  const file = (what: string, due: string) =>
    `Id,Deal Name,Stage,Next Step,Next Step Date\n1,A,Proposal,${what},${due}\n`;
  const mapping = {
    Id: 'externalId',
    'Deal Name': 'name',
    Stage: 'stage',
    'Next Step': 'nextWhat',
    'Next Step Date': 'nextAt',
  };
  const idOf = () => all('SELECT next_id AS id FROM deals')[0]?.id;

  it('is left as it is when the file says the same', async () => {
    await place.run(file('Call Bo', '2031-03-05'), { mapping });
    const before = dump(place.db);
    const again = await place.run(file('Call Bo', '2031-03-05'), { mapping });
    expect(again).toMatchObject({ counts: { updated: 0, skipped: 1 }, command: null });
    expect(dump(place.db)).toBe(before);
  });

  it('becomes another when the file says another, which does not keep what the first came from', async () => {
    await place.run(file('Call Bo', '2031-03-05'), { mapping });
    const before = idOf();
    await place.ledger.command({ label: 'Plan', actor: { kind: 'person' } }, ({ db, now }) => {
      const evidence = JSON.stringify({ kind: 'note', id: before, label: 'Note', quote: null });
      db.prepare('UPDATE deals SET next_evidence = ?, updated_at = ?').run(evidence, now);
    });
    await place.run(file('Meet Li', '2031-03-06'), { mapping });
    expect(steps()).toEqual([{ form: 'action', what: 'Meet Li', kind: 'meeting', at: endOf(2031, 3, 6), allDay: 1 }]);
    expect(all('SELECT next_evidence AS evidence FROM deals')).toEqual([{ evidence: null }]);
    expect(idOf()).not.toBe(before);
  });

  it('is moved by a date alone, and taken away by nothing', async () => {
    await place.run(file('Call Bo', '2031-03-05'), { mapping });
    const before = idOf();
    await place.run(file('', '2031-03-06'), { mapping });
    expect(steps()).toEqual([{ form: 'action', what: 'Call Bo', kind: 'call', at: endOf(2031, 3, 6), allDay: 1 }]);
    await place.run(file('', ''), { mapping });
    expect(steps()).toMatchObject([{ what: 'Call Bo', at: endOf(2031, 3, 6) }]);
    expect(idOf()).toBe(before);
    expect(notes()).toEqual([]);
  });

  it('stays where words come without a date; they are noted once, unless they are the step', async () => {
    await place.run(file('Call Bo', '2031-03-05'), { mapping });
    await place.run(file('Call Bo', ''), { mapping });
    expect(notes()).toEqual([]);
    await place.run(file('Meet Li', ''), { mapping });
    await place.run(file('Meet Li', ''), { mapping });
    expect(steps()).toMatchObject([{ what: 'Call Bo' }]);
    expect(notes()).toEqual(['Next step: Meet Li']);
  });

  it('takes the place of a park, and is only noted where the deal is closed', async () => {
    await place.run('Id,Deal Name,Stage\n1,A,Proposal\n', {
      mapping: { Id: 'externalId', 'Deal Name': 'name', Stage: 'stage' },
    });
    await place.ledger.command({ label: 'Park', actor: { kind: 'person' } }, ({ db, now }) => {
      db.prepare(
        `UPDATE deals SET next_id = 'park', next_form = 'park', next_what = 'Budget', next_at = 9, updated_at = ?`,
      ).run(now);
    });
    await place.run(file('', '2031-03-05'), { mapping });
    expect(steps()).toMatchObject([{ form: 'action', what: 'Follow up', at: endOf(2031, 3, 5) }]);
    await place.run(file('Call Bo', '2031-03-07').replace('Proposal', 'Closed Won'), { mapping });
    expect(steps()).toMatchObject([{ what: 'Follow up', at: endOf(2031, 3, 5) }]);
    expect(notes()).toEqual(['Next step: Call Bo (due 2031-03-07)']);
  });
});

it('shows before anything goes in what becomes a step, what is overdue and what is noted', async () => {
  const upload = await place.upload(
    'Deal Name,Stage,Next Step,Next Step Date\nA,Proposal,Call Bo,2031-03-05\nB,Proposal,Call Bo,2020-03-05 09:30\nC,Proposal,Call Bo,\nD,Closed Won,Call Bo,2031-03-05\nE,Proposal,,2031-03-05\n',
  );
  const { rows, mapping } = await place.imports.preview({ upload });
  expect(mapping).toMatchObject({ 'Next Step': 'nextWhat', 'Next Step Date': 'nextAt' });
  expect(rows.map(({ values }) => [values.nextWhat, values.nextAt])).toEqual([
    ['Call Bo', '2031-03-05'],
    ['Call Bo', '2020-03-05 09:30 (overdue)'],
    ['Call Bo (no date: noted)', undefined],
    ['Call Bo (the deal is closed: noted)', '2031-03-05 (the deal is closed: noted)'],
    ['Follow up', '2031-03-05'],
  ]);
});
