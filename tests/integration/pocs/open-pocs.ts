import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { createProposeThese } from '../../../src/main/domains/actions/suggestions/propose-these.ts';
import { createPocs } from '../../../src/main/domains/pocs/create-pocs.ts';
import { createDocsCatalogue } from '../../../src/main/domains/pocs/docs/docs-catalogue.ts';
import { pocsOfDeal } from '../../../src/main/domains/pocs/plan/read-pocs.ts';
import { shippedTemplates } from '../../../src/main/domains/pocs/templates/shipped-templates.ts';
import { seedDefaults } from '../../../src/main/domains/records/default-stages.ts';
import { createRecords } from '../../../src/main/domains/records/records-service.ts';
import { ledgeredTables as tables } from '../../../src/main/ledgered-tables.ts';
import { type ChangeFeed, createChangeFeed } from '../../../src/main/platform/ledger/change-events.ts';
import { dumpOf, openMemoryLedger } from '../../../src/main/platform/ledger/fixtures/memory-ledger.ts';
import type { Ledger } from '../../../src/main/platform/ledger/ledger.ts';
import { createManualClock } from '../../../src/main/platform/schedule/manual-clock.ts';

const resources = join(process.cwd(), 'resources');
export const shipped = shippedTemplates(join(resources, 'poc-templates'));
export const docs = createDocsCatalogue({
  shipped: join(resources, 'docs', 'sentry.json'),
  own: join(resources, 'none.json'),
});
export const person = { kind: 'person', name: 'Ana' } as const;
export const dayMs = 86_400_000;

/** The service of POCs on a workspace, on a clock that the test moves. */
export function pocsOn(db: Database, ledger: Ledger, feed: ChangeFeed = createChangeFeed()) {
  const clock = createManualClock(Date.now());
  const problems: unknown[] = [];
  const pocs = createPocs({
    ...{ db, ledger, shipped, docs, now: clock.now },
    overdue: {
      propose: createProposeThese(db, ledger),
      ...{ clock, feed, onError: (error: unknown) => problems.push(error) },
    },
  });
  return { pocs, clock, problems };
}

/** A workspace in memory with a deal on which POCs are started, on a clock that the test moves. */
export async function openPocs() {
  const { db, feed, ledger } = openMemoryLedger(tables);
  await seedDefaults(db, ledger);
  const records = createRecords({ db, ledger, toldWith: (of, id) => (of === 'deals' ? pocsOfDeal(db, id) : []) });
  const { pocs, clock, problems } = pocsOn(db, ledger, feed);
  const account = await records.accounts.create(person, { name: 'Acme' });
  const deal = await records.deals.create(person, { name: 'Platform rollout', accountId: account.id });
  return {
    ...{ db, ledger, records, pocs, clock, deal, problems },
    start: (template = 'standard', kickoff = '2030-03-04') =>
      pocs.create(person, { dealId: deal.id, template, kickoff }),
    /** Every ledgered table, byte for byte. */
    dump: () => dumpOf(db, tables),
    lastLabel: () => ledger.upcoming().undo,
  };
}
export type OpenPocs = Awaited<ReturnType<typeof openPocs>>;

export function named<T extends { title: string }>(lines: T[], title: string): T {
  const found = lines.find((line) => line.title === title);
  if (!found) throw new Error(`There is no "${title}".`);
  return found;
}
