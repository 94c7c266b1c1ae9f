import type { Database } from 'better-sqlite3';
import { type TrackedField, trackedFields } from '../history/tracked-fields.ts';
import type { FactNeeds, FactScope, Facts, Rates, TeamHistory } from './fact-shapes.ts';
import { putBack, putBackOthers } from './reading/as-it-was.ts';
import { chooseDeals } from './reading/chosen-deals.ts';
import { type ClosedDeals, closedDeals } from './reading/closed-deals.ts';
import { readContacts } from './reading/contacts.ts';
import type { Context } from './reading/context.ts';
import { dealColumns } from './reading/deal-columns.ts';
import { fewOf } from './reading/few-deals.ts';
import { readHistory } from './reading/history-rows.ts';
import { createIdTable } from './reading/id-table.ts';
import { columnsFor } from './reading/own-columns.ts';
import { fromStages } from './reading/own-fields.ts';
import { readOwn } from './reading/own-values.ts';
import { relatedFacts } from './reading/related-facts.ts';
import { stageStory } from './reading/stage-story.ts';
import { readStages } from './reading/stages.ts';
import { trackedChanges, trackedColumns } from './reading/tracked.ts';
import { nothingWon, readTeamHistory } from './team-history.ts';

export type FactOptions = {
  scope: FactScope;
  needs: FactNeeds;
  now: number;
  rates: Rates;
  /** Only these of the scope. */
  filterIds?: readonly string[];
  /** What was usual, where it is known already; else it is worked out if it is needed. */
  team?: TeamHistory;
};

/** Reads exactly the facts that are needed, in a few passes over the tables. The history has to be caught up with. */
export function readFacts(db: Database, options: FactOptions): Facts {
  const { scope, filterIds, needs, now, rates, team } = options;
  const allOpen = scope.of === 'open' && filterIds === undefined;
  // One moment of the database for all of it.
  return db.transaction(() => {
    const stages = readStages(db);
    let known: ClosedDeals | undefined;
    const closed = () => (known ??= closedDeals(db, stages, now));
    const { scans, asOf: momentOf, past, skipped } = chooseDeals(stages, { ...options, closed });
    const wanted = columnsFor(needs);
    const { ids, own, put } = readOwn(db, past ? [...new Set([...wanted, ...trackedFields])] : wanted, scans);
    const size = ids.length;
    const asOf = Float64Array.from(ids, momentOf);
    const places = createIdTable(size);
    for (const id of ids) places.add(id);
    const among = fewOf(db, ids);
    const fields = historyFields(needs, past);
    const history = fields.size > 0 ? readHistory(db, { places, among, fields }) : null;
    if (past && history) putBack(history, asOf, put);
    if (past) putBackOthers(db, { ids, places, asOf, columns: wanted }, put);
    const story = history && fields.has('stage_id') ? stageStory(size, history, stages, asOf) : null;
    const base: Context = {
      db,
      size,
      ids,
      places,
      among,
      asOf,
      past,
      allOpen,
      now,
      needs,
      rates,
      stages,
      closed,
      own,
      story,
    };
    const aboutContacts = needs.related.get('contacts');
    const contacts = aboutContacts ? readContacts(base, aboutContacts) : null;
    const { columns, ...read } = dealColumns(base, contacts?.last ?? null);
    return {
      ...{ size, ids, asOf, columns, skipped },
      related: relatedFacts(base, { ...read, contacts }),
      tracked: new Map(
        history ? [...needs.tracked].map((field) => [field, trackedChanges(base, history, field)] as const) : [],
      ),
      team: team ?? (needs.team ? readTeamHistory(db, { rates, now, stages, closed: closed() }) : nothingWon()),
    };
  })();
}

function historyFields({ deal, tracked }: FactNeeds, past: boolean): Set<TrackedField> {
  if (past) return new Set(trackedFields);
  const fields = new Set<TrackedField>(fromStages.some((field) => deal.has(field)) ? ['stage_id'] : []);
  for (const field of tracked) {
    const column = trackedColumns[field];
    if (column) fields.add(column);
  }
  return fields;
}
