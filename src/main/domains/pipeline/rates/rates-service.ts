import type { Database } from 'better-sqlite3';
import type { Actor } from '../../../platform/ledger/actor.ts';
import { commandId } from '../../../platform/ledger/command-id.ts';
import type { Ledger } from '../../../platform/ledger/ledger.ts';
import type { Transaction } from '../../../platform/ledger/run-command.ts';
import { changeRow, insertRow } from '../../../platform/ledger/write-row.ts';
import { checkRates, type GivenRates } from './check-rates.ts';
import { currenciesOfOpenDeals, rateRows, ratesNow } from './rates-now.ts';

type Options = { db: Database; ledger: Pick<Ledger, 'command'> };

/** What one unit of each currency is worth in the base currency, as people here set it. */
export function createRates({ db, ledger }: Options) {
  return {
    list() {
      const { base, rates } = ratesNow(db);
      return {
        base,
        items: rateRows(db).map(({ currency, rate, updatedAt }) => ({
          currency,
          rate,
          updatedAt: new Date(updatedAt).toISOString(),
        })),
        missing: currenciesOfOpenDeals(db).filter(({ currency }) => rates[currency] === undefined),
      };
    },

    async save(given: GivenRates, actor: Actor) {
      checkRates(given);
      const seq = await ledger.command({ label: `Set exchange rates to ${given.base}`, actor }, (tx) => {
        writeRates(tx, given);
        return tx.command;
      });
      return { ok: true as const, command: commandId(db, seq) };
    },
  };
}

function writeRates({ db, now }: Transaction, { base, items }: GivenRates): void {
  const known = new Set(db.prepare<[], string>('SELECT id FROM exchange_rates').pluck().all());
  const remove = db.prepare('DELETE FROM exchange_rates WHERE id = ?');
  const kept = new Set(items.map(({ currency }) => currency));
  for (const currency of known) if (!kept.has(currency)) remove.run(currency);
  for (const { currency, rate } of items) {
    const values = { rate, base: currency === base ? 1 : 0 };
    if (known.has(currency)) changeRow(db, 'exchange_rates', { id: currency, now }, values);
    else insertRow(db, 'exchange_rates', now, { id: currency, ...values });
  }
}
