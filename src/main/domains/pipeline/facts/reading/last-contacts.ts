import type { FactColumn } from '../fact-shapes.ts';
import { customerKinds } from './activity-rows.ts';
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
export function lastContacts({ db, asOf, past, now }: Context, links: Links): FactColumn {
  const newest = numbersOf(links.contacts.size());
  const moments: number[][] = [];
  packedScan(
    db,
    {
      table: 'activities',
      where: `t.contact_id IS NOT NULL AND t.kind IN (${customerKinds.map((kind) => `'${kind}'`).join(', ')})`,
      among: links.ids && { column: 't.contact_id', ids: links.ids },
      ids: [{ sql: 't.contact_id', table: links.contacts }],
      numbers: ['t.occurred_at'],
    },
    ({ size, ids: [people], numbers: [happened] }) => {
      for (let i = 0; i < size; i++) {
        const who = people?.[i] ?? -1;
        const moment = happened?.[i] ?? Number.NaN;
        if (who === -1 || Number.isNaN(moment)) continue;
        if (!past) {
          if (moment <= now && !(moment <= (newest[who] ?? Number.NaN))) newest[who] = moment;
          continue;
        }
        const known = moments[who];
        if (known) known.push(moment);
        else moments[who] = [moment];
      }
    },
  );
  const values = numbersOf(links.size);
  for (let i = 0; i < links.size; i++) {
    const who = links.contact[i] ?? 0;
    const seen = asOf[links.deal[i] ?? 0] ?? Number.NaN;
    values[i] = past ? newestUpTo(moments[who] ?? [], seen) : (newest[who] ?? Number.NaN);
  }
  return numberColumn(values);
}

function newestUpTo(moments: readonly number[], seen: number): number {
  let newest = Number.NaN;
  for (const moment of moments) if (moment <= seen && !(moment <= newest)) newest = moment;
  return newest;
}
