import type { FactColumn } from '../fact-shapes.ts';
import { activityKinds, customerKinds } from './activity-kinds.ts';
import type { Context } from './context.ts';
import { numberColumn, numbersOf } from './dictionary.ts';
import type { IdTable } from './id-table.ts';
import { packedScan } from './packed-scan.ts';

/** Which contact belongs to which deal; contacts by number, from 0. `ids`: theirs, where deals are few. */
export type Links = {
  size: number;
  deal: Uint32Array;
  contact: Uint32Array;
  contacts: IdTable;
  ids: readonly string[] | null;
};

/** The newest call, meeting or e-mail with each contact, about anything, as far as it had happened. */
export type LastContacts = {
  links: Links;
  take(contact: number, kind: number, moment: number): void;
  column(): FactColumn;
};

const task = activityKinds.indexOf('task') + 1;

export function lastContacts({ asOf, past, now }: Context, links: Links): LastContacts {
  const newest = numbersOf(links.contacts.size());
  const moments: number[][] = [];
  return {
    links,
    take(who, kind, moment) {
      if (who === -1 || kind === 0 || kind === task || Number.isNaN(moment)) return;
      if (!past) {
        if (moment <= now && !(moment <= (newest[who] ?? Number.NaN))) newest[who] = moment;
        return;
      }
      const known = moments[who];
      if (known) known.push(moment);
      else moments[who] = [moment];
    },
    column() {
      const values = numbersOf(links.size);
      for (let i = 0; i < links.size; i++) {
        const who = links.contact[i] ?? 0;
        const seen = asOf[links.deal[i] ?? 0] ?? Number.NaN;
        values[i] = past ? newestUpTo(moments[who] ?? [], seen) : (newest[who] ?? Number.NaN);
      }
      return numberColumn(values);
    },
  };
}

/** Goes through the activities for them alone, where they are not gone through anyway. */
export function readLastContacts({ db }: Context, last: LastContacts): void {
  const { contacts, ids } = last.links;
  const anyCustomerKind = activityKinds.indexOf('call') + 1;
  packedScan(
    db,
    {
      table: 'activities',
      where: `t.contact_id IS NOT NULL AND t.kind IN (${customerKinds.map((kind) => `'${kind}'`).join(', ')})`,
      among: ids && { column: 't.contact_id', ids },
      ids: [{ sql: 't.contact_id', table: contacts }],
      numbers: ['t.occurred_at'],
    },
    ({ size, ids: [people], numbers: [happened] }) => {
      for (let i = 0; i < size; i++) last.take(people?.[i] ?? -1, anyCustomerKind, happened?.[i] ?? Number.NaN);
    },
  );
}

function newestUpTo(moments: readonly number[], seen: number): number {
  let newest = Number.NaN;
  for (const moment of moments) if (moment <= seen && !(moment <= newest)) newest = moment;
  return newest;
}
