import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { ListInput, Page, RecordKind } from '../../../contract/base.ts';
import type { Account, Activity, Contact, Deal, Note } from '../../../contract/records/shapes.ts';
import { createExportsFolder } from '../../platform/files/exports-folder.ts';
import type { Ledger } from '../../platform/ledger/ledger.ts';
import type { Actor } from '../../platform/ledger/run-command.ts';
import type { BulkResult } from './bulk/bulk-change.ts';
import type { Many } from './bulk/change-many.ts';
import { createBulk, type Selection } from './bulk/create-bulk.ts';
import { createDealsByTime } from './deals-overview/deals-by-time.ts';
import { createDealsOverview } from './deals-overview/deals-overview.ts';
import { createQuietDeals } from './deals-overview/quiet-deals.ts';
import { type ExportAsked, exportDeals } from './export-deals/export-deals.ts';
import { createFindRows } from './lists/find-rows.ts';
import { pageOfRows } from './lists/list-page.ts';
import { createNeighbours } from './lists/neighbours.ts';
import { createMerge } from './merge/create-merge.ts';
import type { Wanted } from './reading/in-order.ts';
import { readDeals } from './reading/read-deals.ts';
import { type AccountFields, type AccountPatch, accountRules } from './services/accounts.ts';
import { type ContactFields, type ContactPatch, contactRules } from './services/contacts.ts';
import { createCustomFields } from './services/create-custom-fields.ts';
import { createDealContacts } from './services/deal-contacts.ts';
import { type DealFields, type DealPatch, dealRules } from './services/deals.ts';
import { dealDesk } from './services/next-step.ts';
import {
  type ActivityFields,
  type ActivityPatch,
  activityRules,
  type NoteFields,
  type NotePatch,
  noteRules,
} from './services/notes-and-activities.ts';
import { createPeople } from './services/people.ts';
import { type KindRules, recordCrud } from './services/record-crud.ts';
import { type StageInput, saveStages } from './services/save-stages.ts';
import { listStages } from './services/stages.ts';
import { createViews } from './services/views.ts';
import { recordTimeline } from './timeline/record-timeline.ts';

export type RecordsOptions = {
  db: Database;
  ledger: Ledger;
  now?: () => number;
  /** Rows of other domains whose changes are told in the story of a record. */
  toldWith?: (of: RecordKind, id: string) => string[];
  /** Where exports are written until they are fetched. */
  exportsFolder?: string;
  /** Has a worker do what changes very many records; without it the main thread does. */
  inWorker?: {
    bulk(actor: Actor, many: Many): Promise<BulkResult>;
    deleteField(actor: Actor, id: string): Promise<void>;
  };
};
export type RecordsService = ReturnType<typeof createRecords>;

/** Everything that can be done with the records of one open workspace. */
export function createRecords(options: RecordsOptions) {
  const { db, ledger, now = Date.now, inWorker, toldWith = () => [] } = options;
  const { exportsFolder = join(tmpdir(), 'throughline-exports') } = options;
  const folder = createExportsFolder(exportsFolder);
  const findRows = createFindRows(db, now);
  const kind = <R extends { id: string }, F extends P, P extends object>(rules: KindRules<R, P>) => ({
    ...recordCrud<R, F, P>(db, ledger, rules),
    list: (input: Partial<ListInput>): Promise<Page<R>> =>
      findRows(
        { kind: rules.kind, sort: input.sort ?? usualSort[rules.kind], filter: input.filter, search: input.search },
        [],
        (rows) => pageOfRows(rows, input, (shown) => rules.read(db, { rows: shown })),
      ),
  });
  const readNow = (wanted: Wanted) => readDeals(db, wanted, now());
  const bulk = createBulk({ db, ledger, findRows, inWorker: inWorker?.bulk });
  return {
    bulk: bulk.change,
    accounts: {
      ...kind<Account, AccountFields, AccountPatch>(accountRules),
      neighbours: createNeighbours(db, findRows, 'accounts'),
    },
    contacts: {
      ...kind<Contact, ContactFields, ContactPatch>(contactRules),
      neighbours: createNeighbours(db, findRows, 'contacts'),
    },
    deals: {
      ...kind<Deal, DealFields, DealPatch>({
        ...dealRules,
        read: (database, wanted) => readDeals(database, wanted, now()),
      }),
      ...createDealsOverview(db, findRows, readNow),
      ...createDealsByTime(findRows, readNow),
      ...createQuietDeals(findRows),
      /** The ids of those that are named, or that a filter leaves. */
      selected: (selection: Selection) => bulk.selected('deals', selection),
      desk: dealDesk,
      neighbours: createNeighbours(db, findRows, 'deals'),
      exportCsv: (asked: ExportAsked) => exportDeals({ db, findRows, read: readNow, folder }, asked),
    },
    notes: kind<Note, NoteFields, NotePatch>(noteRules),
    activities: kind<Activity, ActivityFields, ActivityPatch>(activityRules),
    dealContacts: createDealContacts(db, ledger),
    people: createPeople(db, ledger),
    stages: {
      list: () => listStages(db),
      save: (actor: Actor, stages: StageInput[]) => saveStages(db, ledger, actor, stages),
    },
    customFields: createCustomFields(db, ledger, inWorker?.deleteField),
    views: createViews(db, ledger),
    merge: createMerge(db, ledger),
    timeline: (of: RecordKind, id: string, page: { limit?: number; cursor?: string }) =>
      recordTimeline(db, of, id, { ...page, with: toldWith(of, id) }),
  };
}

/** The order of a list that was asked for in none: newest first, activities by when they took place. */
const usualSort: Partial<Record<RecordKind, string>> = { activities: '-occurredAt' };
