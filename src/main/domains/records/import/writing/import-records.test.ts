import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dump, manyDeals, openTestImports, person, type TestImports } from './fixtures/open-test-imports.ts';

let place: TestImports;
beforeEach(async () => {
  place = await openTestImports();
});
afterEach(() => place.leave());

const all = (sql: string) => place.db.prepare<[], Record<string, unknown>>(sql).all();
const sound = () => {
  expect(place.db.pragma('foreign_key_check')).toEqual([]);
  expect(place.db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(place.bugs).toEqual([]);
};

it('puts in deals with everything they name', async () => {
  const state = await place.run(
    [
      'Deal Name,Account Name,Deal owner,Amount,Currency,Stage,Close Date,Created Date,Next step,Contact Name,Contact Email,Description,Tags',
      'Rollout,"Acme, Inc.",Ana,"$1,234.50",USD,Negotiation/Review,2026-03-31,2025-01-02T03:04:05Z,Call Bo,Bo Li,bo@acme.example,"Two sites, then the rest",emea; big',
    ].join('\n'),
  );
  expect(state).toMatchObject({
    state: 'done',
    counts: { read: 1, created: 1, updated: 0, skipped: 0, failed: 0 },
    problems: [],
  });
  const created = Date.parse('2025-01-02T03:04:05Z');
  expect(
    all(`SELECT d.name, a.name AS account, p.name AS owner, amount_minor, d.currency, stage_id, probability,
         forecast_category, close_date, d.tags, d.custom, d.created_at FROM deals d
         JOIN accounts a ON a.id = d.account_id JOIN people p ON p.id = d.owner_id`),
  ).toEqual([
    {
      name: 'Rollout',
      account: 'Acme, Inc.',
      owner: 'Ana',
      amount_minor: 123450,
      currency: 'USD',
      stage_id: 'negotiation',
      probability: 80,
      forecast_category: 'commit',
      close_date: '2026-03-31',
      tags: '["emea","big"]',
      custom: '{}',
      created_at: created,
    },
  ]);
  expect(all('SELECT body, created_at, deal_id = (SELECT id FROM deals) AS mine FROM notes')).toEqual([
    { body: 'Two sites, then the rest\n\nNext step: Call Bo', created_at: created, mine: 1 },
  ]);
  expect(
    all(
      'SELECT c.name, c.email, a.name AS account FROM deal_contacts JOIN contacts c ON c.id = contact_id JOIN accounts a ON a.id = c.account_id',
    ),
  ).toEqual([{ name: 'Bo Li', email: 'bo@acme.example', account: 'Acme, Inc.' }]);
  expect(all('SELECT label FROM custom_fields')).toEqual([]);
  sound();
});

describe('a record that is there already', () => {
  const first =
    'Id,Deal Name,Account Name,Amount,Stage,Description\n1,Rollout,Acme,100,Proposal,Hello\n2,Pilot,Acme,5,Won,\n';
  const mapping = {
    Id: 'externalId',
    'Deal Name': 'name',
    'Account Name': 'accountName',
    Amount: 'amount',
    Stage: 'stage',
    Description: 'description',
  };

  it('is left as it is when nothing differs, and then there is no command', async () => {
    await place.run(first, { mapping });
    const before = dump(place.db);
    const again = await place.run(first, { mapping });
    expect(again).toMatchObject({ counts: { created: 0, updated: 0, skipped: 2 }, command: null });
    expect(dump(place.db)).toBe(before);
  });

  it('is found by its id, and only what differs changes; a blank cell takes nothing away', async () => {
    await place.run(first, { mapping });
    const state = await place.run(
      'Id,Deal Name,Account Name,Amount,Stage,Description\n1,Rollout 2,Acme,,Proposal,Hello\n',
      { mapping },
    );
    expect(state.counts).toMatchObject({ created: 0, updated: 1 });
    expect(all(`SELECT field, before, after FROM changes WHERE op = 2`)).toEqual([
      { field: 'name', before: 'Rollout', after: 'Rollout 2' },
    ]);
    expect(all('SELECT count(*) AS n FROM notes')).toEqual([{ n: 1 }]);
    await place.ledger.undo({ actor: person });
    expect(all(`SELECT name FROM deals WHERE external_id = '1'`)).toEqual([{ name: 'Rollout' }]);
  });

  it('is found by account and name, spelled a little differently, unless another system’s id says it is another', async () => {
    await place.run('Deal Name,Account Name,Amount\nRollout,Acme Inc.,100\n', {});
    await place.run('Deal Name,Account Name,Amount\nROLLOUT,ACME Ltd,200\n', {});
    expect(all('SELECT amount_minor FROM deals')).toEqual([{ amount_minor: 20000 }]);
    await place.run('Id,Deal Name,Account Name,Amount\n7,Rollout,Acme Inc.,300\n', {
      mapping: { Id: 'externalId', 'Deal Name': 'name', 'Account Name': 'accountName', Amount: 'amount' },
    });
    await place.run('Id,Deal Name,Account Name,Amount\n8,Rollout,Acme Inc.,400\n', {
      mapping: { Id: 'externalId', 'Deal Name': 'name', 'Account Name': 'accountName', Amount: 'amount' },
    });
    expect(all('SELECT external_id, amount_minor FROM deals ORDER BY 1')).toEqual([
      { external_id: '7', amount_minor: 30000 },
      { external_id: '8', amount_minor: 40000 },
    ]);
    expect(all('SELECT count(*) AS n FROM accounts')).toEqual([{ n: 1 }]);
  });

  it('is skipped or doubled when that is asked for', async () => {
    await place.run(first, { mapping });
    expect((await place.run(first, { mapping, duplicates: 'skip' })).counts).toMatchObject({ skipped: 2, created: 0 });
    expect((await place.run(first, { mapping, duplicates: 'create' })).counts).toMatchObject({ created: 2 });
    expect(all('SELECT count(*) AS n FROM deals')).toEqual([{ n: 4 }]);
    sound();
  });

  it('is changed by a later row of the same file, also where indexes are built at the end', async () => {
    const rows = manyDeals(3000).trimEnd();
    const state = await place.run(`${rows}\n0060,Renamed,"Account 0, Inc.",,,,Closed Won,,Another note\n`);
    expect(state.counts).toMatchObject({ created: 3000, updated: 1, failed: 0 });
    expect(all(`SELECT name FROM deals WHERE external_id = '0060'`)).toEqual([{ name: 'Renamed' }]);
    sound();
  });
});

it('finds contacts by e-mail, else by name and account', async () => {
  const options = { kind: 'contacts' } as const;
  await place.run(
    'First Name,Last Name,Email,Account Name,Title\nAda,Okafor,ada@x.example,Acme,VP\n,Bo,,Acme,\n',
    options,
  );
  const state = await place.run(
    'First Name,Last Name,Email,Account Name,Title\nAda,O.,ADA@X.example,,CTO\n,Bo,bo@x.example,Acme,CEO\nBo,,other@x.example,Beta,\n',
    options,
  );
  expect(state.counts).toMatchObject({ created: 1, updated: 2 });
  expect(all('SELECT name, email, title FROM contacts ORDER BY email')).toEqual([
    { name: 'Ada O.', email: 'ada@x.example', title: 'CTO' },
    { name: 'Bo', email: 'bo@x.example', title: 'CEO' },
    { name: 'Bo', email: 'other@x.example', title: null },
  ]);
});

it('finds accounts by domain or name, but not one with another domain', async () => {
  const options = { kind: 'accounts' } as const;
  await place.run('Company name,Company Domain Name,Industry\nAcme GmbH,acme.example,Retail\nNova,,\n', options);
  const state = await place.run(
    'Company name,Company Domain Name,Industry\nAcme,www.acme.example,Steel\nNova Ltd,nova.example,IT\nAcme,acme.test,Toys\n',
    options,
  );
  expect(state.counts).toMatchObject({ created: 1, updated: 2 });
  expect(all('SELECT name, domain, industry FROM accounts ORDER BY domain')).toEqual([
    { name: 'Acme', domain: 'acme.example', industry: 'Steel' },
    { name: 'Acme', domain: 'acme.test', industry: 'Toys' },
    { name: 'Nova Ltd', domain: 'nova.example', industry: 'IT' },
  ]);
});

it('is taken back whole by one undo, and done again by one redo', async () => {
  await place.run(manyDeals(40));
  const before = dump(place.db);
  const state = await place.run(manyDeals(6000));
  expect(state.counts).toMatchObject({ read: 6000, created: 5960 });
  const after = dump(place.db);
  expect(after).not.toBe(before);
  await place.ledger.undo({ actor: person, command: state.command ?? '' });
  expect(dump(place.db)).toBe(before);
  await place.ledger.redo({ actor: person });
  expect(dump(place.db)).toBe(after);
  sound();
});

it('records every row that it makes, with and without the insert triggers', async () => {
  await place.run(manyDeals(4000));
  for (const table of ['deals', 'accounts', 'notes', 'people']) {
    expect(all(`SELECT id FROM "${table}" EXCEPT SELECT row FROM changes WHERE tbl = '${table}' AND op = 1`)).toEqual(
      [],
    );
    expect(all(`SELECT row FROM changes WHERE tbl = '${table}' GROUP BY row HAVING count(*) > 1`)).toEqual([]);
  }
});

it('remembers what the columns meant', async () => {
  await place.run('A,B\nRollout,5\n', { mapping: { A: 'name', B: 'amount' } });
  const preview = await place.imports.preview({ upload: await place.upload('B,A\n7,Pilot\n'), kind: 'deals' });
  expect(preview).toMatchObject({ remembered: true, mapping: { A: 'name', B: 'amount' } });
  expect(preview.rows[0]?.values).toEqual({ name: 'Pilot', amount: '7.00 USD' });
});

const vendors = [
  ['salesforce-opportunities', 'deals', 5],
  ['salesforce-data-loader-opportunities', 'deals', 2],
  ['salesforce-accounts', 'accounts', 2],
  ['salesforce-contacts', 'contacts', 2],
  ['hubspot-deals', 'deals', 3],
  ['hubspot-companies', 'accounts', 2],
  ['hubspot-contacts', 'contacts', 2],
  ['pipedrive-deals', 'deals', 3],
  ['pipedrive-organizations', 'accounts', 2],
  ['pipedrive-people', 'contacts', 2],
  ['dynamics-opportunities', 'deals', 3],
  ['dynamics-accounts', 'accounts', 1],
  ['dynamics-contacts', 'contacts', 1],
  ['zoho-deals', 'deals', 2],
  ['german-deals', 'deals', 2],
] as const;

it('takes what other systems export with no mapping by hand', async () => {
  for (const [name, kind, rows] of vendors) {
    const content = await readFile(new URL(`../fixtures/vendors/${name}.csv`, import.meta.url));
    const preview = await place.imports.preview({ upload: await place.upload(content, `${name}.csv`) });
    expect([name, preview.kind, preview.ambiguous, preview.unknownStages]).toEqual([name, kind, [], []]);
    const state = await place.run(content, { kind, duplicates: 'create' }, `${name}.csv`);
    expect([name, state.state, state.counts, state.problems]).toEqual([
      name,
      'done',
      { read: rows, created: rows, updated: 0, skipped: 0, failed: 0 },
      [],
    ]);
  }
  expect(all(`SELECT stage_id, count(*) AS n FROM deals WHERE name LIKE '%deal' GROUP BY 1 ORDER BY 1`)).toEqual([
    { stage_id: 'lost', n: 1 },
    { stage_id: 'proposal', n: 1 },
    { stage_id: 'won', n: 1 },
  ]);
  expect(
    all(`SELECT annual_revenue_minor, currency FROM accounts WHERE name = 'Fabrikam GmbH' AND external_id LIKE '001%'`),
  ).toEqual([{ annual_revenue_minor: 4_150_000_000, currency: 'EUR' }]);
  sound();
});
