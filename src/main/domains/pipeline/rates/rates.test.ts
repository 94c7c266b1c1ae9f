import { beforeEach, describe, expect, it } from 'vitest';
import { ledgeredTables } from '../../../ledgered-tables.ts';
import { openMemoryLedger } from '../../../platform/ledger/fixtures/memory-ledger.ts';
import { seedDefaults } from '../../records/default-stages.ts';
import { createRecords } from '../../records/records-service.ts';
import { ratesNow } from './rates-now.ts';
import { createRates } from './rates-service.ts';

const person = { kind: 'person', name: 'Ana' } as const;

async function openRates() {
  const { db, ledger } = openMemoryLedger(ledgeredTables);
  await seedDefaults(db, ledger);
  const records = createRecords({ db, ledger });
  const deal = (currency: string, stage = 'prospecting') =>
    records.deals.create(person, { name: 'Rollout', stageId: stage, amount: { amountMinor: 100, currency } });
  return { db, ledger, deal, rates: createRates({ db, ledger }) };
}
let test: Awaited<ReturnType<typeof openRates>>;
beforeEach(async () => {
  test = await openRates();
});
const euros = {
  base: 'EUR',
  items: [
    { currency: 'EUR', rate: 1 },
    { currency: 'USD', rate: 0.9 },
  ],
};

describe('rates', () => {
  it('are only that of the currency of most open deals while none were set', async () => {
    for (const currency of ['USD', 'USD', 'GBP']) await test.deal(currency);
    for (let i = 0; i < 3; i++) await test.deal('CHF', 'won');
    expect(ratesNow(test.db)).toEqual({ base: 'USD', rates: { USD: 1 } });
    expect(test.rates.list()).toEqual({ base: 'USD', items: [], missing: [{ currency: 'GBP', deals: 1 }] });
  });

  it('have a base even where there are no deals', () => {
    expect(ratesNow(test.db)).toEqual({ base: 'EUR', rates: { EUR: 1 } });
  });

  it('are saved as one command that can be undone, and only where something changes', async () => {
    await test.deal('GBP');
    const { command } = await test.rates.save(euros, person);
    expect(command).toMatch(/-/);
    expect(ratesNow(test.db)).toEqual({ base: 'EUR', rates: { EUR: 1, USD: 0.9 } });
    expect(test.rates.list()).toMatchObject({
      base: 'EUR',
      items: [
        { currency: 'EUR', rate: 1 },
        { currency: 'USD', rate: 0.9 },
      ],
      missing: [{ currency: 'GBP', deals: 1 }],
    });
    expect((await test.rates.save(euros, person)).command).toBeNull();
    const dollars = { base: 'USD', items: [{ currency: 'USD', rate: 1 }] };
    await test.rates.save(dollars, person);
    expect(ratesNow(test.db)).toEqual({ base: 'USD', rates: { USD: 1 } });
    await test.ledger.undo({ actor: person });
    expect(ratesNow(test.db)).toEqual({ base: 'EUR', rates: { EUR: 1, USD: 0.9 } });
  });

  it.each([
    ['the base is not among them', { base: 'GBP', items: euros.items }, 'base'],
    ['the base is worth more than itself', { base: 'USD', items: euros.items }, 'items.1.rate'],
    [
      'a currency comes twice',
      { base: 'EUR', items: [...euros.items, { currency: 'USD', rate: 2 }] },
      'items.2.currency',
    ],
    [
      'there is no such currency',
      { base: 'EUR', items: [...euros.items, { currency: 'ZZZ', rate: 2 }] },
      'items.2.currency',
    ],
  ])('are refused where %s', async (_, given, path) => {
    await expect(test.rates.save(given, person)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { issues: [{ path }] },
    });
    expect(test.rates.list().items).toEqual([]);
  });

  it('that make no sense in a file are not used', async () => {
    await test.rates.save(euros, person);
    await test.ledger.command({ label: 'Break', actor: person }, (tx) =>
      tx.db.exec(`UPDATE exchange_rates SET rate = -1, updated_at = 1 WHERE id = 'USD'`),
    );
    expect(ratesNow(test.db)).toEqual({ base: 'EUR', rates: { EUR: 1 } });
  });
});
