import { expect, it } from 'vitest';
import { migrate } from '../../../platform/database/migrate.ts';
import { connect } from '../../../platform/database/open.ts';
import { catchUpHistory } from '../history/follow-history.ts';
import { dealFactFields, relatedFactFields } from './fact-fields.ts';
import type { FactScope } from './fact-shapes.ts';
import { fieldCatalogue } from './field-catalogue.ts';
import { stages } from './fixtures/made-rows.ts';
import { factValue, formatFact, plainValue } from './format-fact.ts';
import { readFacts } from './read-facts.ts';

const now = Date.parse('2026-06-15T12:00:00Z');
const dayMs = 86_400_000;

/** A workspace such as another program may have left it: nothing watches over what is written. */
function openOdd() {
  const db = connect(':memory:', { create: true });
  migrate(db);
  db.pragma('foreign_keys = OFF');
  const insert = (table: string, row: Record<string, unknown>) => {
    const names = Object.keys(row);
    db.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`).run(
      ...Object.values(row),
    );
  };
  const stamps = { created_at: now - 90 * dayMs, updated_at: now - dayMs };
  for (const [position, stage] of stages.entries()) insert('stages', { ...stage, position, ...stamps });
  const deal = (id: string, more: Record<string, unknown> = {}) =>
    insert('deals', { id, name: 'Rollout', stage_id: 'discovery', ...stamps, ...more });
  const read = (scope: FactScope = { of: 'open' }) =>
    readFacts(db, {
      scope,
      now,
      rates: { base: 'EUR', rates: { EUR: 1 } },
      needs: {
        deal: new Set([...dealFactFields.map(({ name }) => name), 'custom.Gone', 'account.custom.Gone', 'custom.When']),
        related: new Map(
          Object.entries(relatedFactFields).map(([name, { fields }]) => [
            name,
            new Set(fields.map((field) => field.name)),
          ]),
        ),
        tracked: new Set(['stage', 'amount', 'closeDate', 'probability', 'forecastCategory', 'name']),
        team: true,
      },
    });
  return { db, insert, deal, read, stamps };
}

/** Puts every value into words, which must not break either. */
function sayAll(test: ReturnType<typeof openOdd>) {
  const facts = test.read();
  const fields = fieldCatalogue(test.db).deal;
  for (const [name, column] of facts.columns) {
    const field = fields.get(name);
    for (let i = 0; field && i < facts.size; i++) {
      formatFact(field, column, i, { currency: 'EUR' });
      JSON.stringify(plainValue(field, factValue(column, i)));
    }
  }
  return facts;
}

it('takes what makes no sense as not known', () => {
  const test = openOdd();
  test.insert('custom_fields', {
    ...{ id: 'c', record_kind: 'deals', label: 'When', type: 'date', choices: 'no json', position: 0, ...test.stamps },
  });
  const odd: Record<string, unknown>[] = [
    { close_date: '2026-02-31', amount_minor: 'much', currency: 'XXXX', probability: -4e300, custom: '{"When":' },
    { close_date: '9999999', amount_minor: 12.5, currency: '', tags: 'no json', custom: '[1]' },
    { close_date: '0000-01-01', created_at: 9e18, updated_at: -9e18, next_form: 'action', next_at: 9e18 },
    { close_date: Buffer.from('x'), account_id: 'nobody', owner_id: 'nobody', custom: '{"When":"2026-02-30"}' },
    { name: '', source: '', lost_reason: '', forecast_category: 'sure', next_form: 'wish', next_at: 'soon' },
    { stage_id: 'no-such-stage' },
  ];
  for (const [i, more] of odd.entries()) test.deal(`odd-${i}`, more);
  for (const [table, row] of [
    ['activities', { kind: 'seance', subject: 'a\u001fb', occurred_at: 'then', deal_id: 'odd-0', contact_id: 'ghost' }],
    ['activities', { kind: 'call', subject: '', occurred_at: 9e18, deal_id: 'odd-0' }],
    ['notes', { body: Buffer.from([0xff, 0xfe, 0x1f]), deal_id: 'odd-1' }],
    ['deal_contacts', { deal_id: 'odd-1', contact_id: 'ghost', role: '\u001f' }],
    [
      'pocs',
      {
        deal_id: 'odd-2',
        name: '',
        summary: '',
        internal_note: '',
        outcome: 'running',
        outcome_note: '',
        kickoff: 'some day',
        working_days: '',
        holidays: '',
        template_id: '',
        template_version: 0,
        branding: '',
      },
    ],
  ] as const) {
    test.insert(table, { id: `${table}-${row.deal_id}-${Object.keys(row).length}`, ...test.stamps, ...row });
  }
  test.insert('commands', {
    ...{
      seq: 1,
      id: 'c',
      label: 'Odd',
      actor: 'sync',
      kind: 'do',
      at: now - dayMs,
      first_change: 1,
      last_change: 6,
      touched: '',
    },
  });
  for (const [i, field] of [
    'stage_id',
    'close_date',
    'amount_minor',
    'probability',
    'forecast_category',
    'owner_id',
  ].entries()) {
    test.insert('changes', {
      seq: i + 1,
      command: 1,
      tbl: 'deals',
      row: 'odd-0',
      op: 2,
      field,
      before: 'what\u001f',
      after: null,
    });
  }
  catchUpHistory(test.db);
  const facts = sayAll(test);
  expect(facts.size).toBe(5);
  const at = (id: string, field: string) => factValue(facts.columns.get(field), facts.ids.indexOf(id));
  for (const [id, field] of [
    ['odd-0', 'closeDate'],
    ['odd-0', 'amount'],
    ['odd-0', 'amountInBase'],
    ['odd-0', 'custom.When'],
    ['odd-1', 'closeDate'],
    ['odd-2', 'closeDate'],
    ['odd-2', 'ageDays'],
    ['odd-2', 'nextAt'],
    ['odd-3', 'account'],
    ['odd-3', 'owner'],
    ['odd-3', 'custom.When'],
    ['odd-4', 'name'],
    ['odd-4', 'source'],
  ] as const) {
    expect([id, field, at(id, field)]).toEqual([id, field, null]);
  }
  expect(facts.related.get('activities')?.size).toBe(2);
  expect(factValue(facts.related.get('activities')?.columns.get('subject'), 0)).toBe('a\u001fb');
  expect(facts.tracked.get('amount')?.size).toBe(1);
  expect(facts.tracked.get('name')?.size).toBe(0);
  expect(test.read({ of: 'closed', daysBefore: 30 }).size).toBe(0);
});

it('keeps records apart whose ids are no UUIDs, or nearly the same', () => {
  const test = openOdd();
  const uuid = '01890000-0000-7000-8000-00000000000a';
  const ids = [
    uuid,
    uuid.toUpperCase(),
    'short',
    `${uuid}b`,
    'ä'.repeat(18),
    '-'.repeat(35),
    uuid.replaceAll('-', '_'),
  ];
  for (const [i, id] of ids.entries()) {
    test.deal(id);
    for (let k = 0; k <= i; k++) {
      test.insert('notes', { id: `note ${i} ${k}`, body: `of ${i}`, deal_id: id, ...test.stamps });
    }
  }
  const facts = test.read();
  const notes = facts.related.get('notes');
  const counts = ids.map((id) => [...(notes?.deal ?? [])].filter((deal) => deal === facts.ids.indexOf(id)).length);
  expect(counts).toEqual(ids.map((_, i) => i + 1));
});

it('finds rows whose numbers are very far apart', () => {
  const test = openOdd();
  for (const [i, row] of [-5_000_000_000, 0, 7, 9_000_000_000_000].entries()) {
    test.deal(`deal-${i}`, { rowid: row });
    test.insert('notes', { rowid: row, id: `note-${i}`, body: 'x', deal_id: `deal-${i}`, ...test.stamps });
  }
  const facts = test.read();
  expect(facts.ids.toSorted()).toEqual(['deal-0', 'deal-1', 'deal-2', 'deal-3']);
  expect(facts.related.get('notes')?.size).toBe(4);
});

it('reads a workspace without stages and deals', () => {
  const test = openOdd();
  test.db.exec('DELETE FROM stages');
  const scopes: FactScope[] = [{ of: 'open' }, { of: 'deals', ids: ['x'] }, { of: 'closed', daysBefore: 1 }];
  for (const scope of scopes) {
    expect(test.read(scope)).toMatchObject({ size: 0, ids: [], skipped: 0, team: { won: 0 } });
  }
});

it('is not misled by a clock that was ahead', () => {
  const test = openOdd();
  test.deal('ahead', { created_at: now + 9 * dayMs });
  test.insert('activities', {
    ...{ id: 'a', kind: 'call', subject: 'Call', occurred_at: now + dayMs, deal_id: 'ahead', ...test.stamps },
  });
  const facts = test.read();
  expect(factValue(facts.columns.get('ageDays'), 0)).toBe(0);
  expect(factValue(facts.columns.get('lastActivityAt'), 0)).toBeNull();
});
