import { fold } from '../../../../platform/text/clean-text.ts';
import type { FactColumn } from '../fact-shapes.ts';
import { type Cell, instantIn, textIn } from './cells.ts';
import { closedDeals } from './closed-deals.ts';
import { type Context, eachNumber } from './context.ts';
import { scan } from './scan.ts';
import { idList } from './stages.ts';

/** Fields that compare a deal with the others that are open, or were open then. */
export const aroundFields = ['likelyDuplicates', 'openDealsOfAccount', 'sameDayCloses'];

export function aroundColumn(context: Context, field: string): FactColumn {
  return field === 'sameDayCloses' ? sameDay(context) : onAccount(context, field === 'likelyDuplicates');
}

/** Words that say nothing about what a deal is for. */
const usual = new Set('a an the and or for of to in on at with by deal opportunity new project phase'.split(' '));

/** Two spellings of what is sold come out the same: "Platform rollout (2)" and "Rollout of the platform". */
export const plainName = (name: string): string =>
  [
    ...new Set(
      fold(name)
        .split(/[^\p{L}]+/u)
        .filter((word) => word !== '' && !usual.has(word)),
    ),
  ]
    .sort()
    .join(' ');

/** When the deals of a group came and went, each sorted. */
type Group = { from: number[]; until: number[] };

/** Deals of the same account, and with the same plain name where they are to be alike, open at the same time. */
function onAccount(context: Context, alike: boolean): FactColumn {
  const { own, asOf, past, stages } = context;
  const plain = new Map<string, string>();
  const keyOf = (account: string, name: string): string => {
    if (!alike) return account;
    const known = plain.get(name) ?? plainName(name);
    plain.set(name, known);
    return known === '' ? '' : `${account} ${known}`;
  };
  const groups = groupsOf(context, alike, keyOf);
  return eachNumber(context, (i) => {
    const account = own.text('account_id', i);
    if (account === null) return alike ? 0 : Number.NaN;
    const group = groups.get(keyOf(account, own.text('name', i) ?? ''));
    const seen = asOf[i] ?? Number.NaN;
    const open = group ? upTo(group.from, seen) - upTo(group.until, seen) : 0;
    const itself = past || stages.isOpen(own.text('stage_id', i)) ? 1 : 0;
    return alike ? Math.max(0, open - itself) : open + 1 - itself;
  });
}

function groupsOf(context: Context, withNames: boolean, keyOf: (account: string, name: string) => string) {
  const { db, stages, among, own, past, now } = context;
  const groups = new Map<string, Group>();
  const closed = past ? new Map(closedDeals(db, stages, { now }).deals.map((deal) => [deal.id, deal.closedAt])) : null;
  const accounts = own.texts('account_id').texts.filter((id) => id !== null);
  scan(
    db,
    {
      table: 'deals',
      columns: ['t.id', 't.account_id', withNames ? 't.name' : `''`, 't.created_at'],
      where: `t.account_id IS NOT NULL${closed ? '' : ` AND t.stage_id IN (${idList(stages.openIds)})`}`,
      among: among && { column: 't.account_id', ids: accounts },
    },
    ([id, account, name, createdAt]: Cell[]) => {
      const key = keyOf(textIn(account) ?? '', textIn(name) ?? '');
      if (key === '') return;
      const group = groups.get(key) ?? { from: [], until: [] };
      groups.set(key, group);
      // What is open now is open, whatever its clock said when it was made.
      group.from.push(closed ? instantIn(createdAt) : Number.NEGATIVE_INFINITY);
      group.until.push(closed?.get(String(id)) ?? Number.POSITIVE_INFINITY);
    },
  );
  for (const { from, until } of groups.values()) {
    from.sort((a, b) => a - b);
    until.sort((a, b) => a - b);
  }
  return groups;
}

/** How many of these sorted numbers are at most so much. */
function upTo(sorted: readonly number[], most: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Number.NaN) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Which days others had then is not worked out: it stays unknown. */
function sameDay(context: Context): FactColumn {
  const { db, own, stages, among, past } = context;
  if (past) return eachNumber(context, () => Number.NaN);
  const counts = new Map<string, number>();
  const owners = own.texts('owner_id').texts.filter((id) => id !== null);
  scan(
    db,
    {
      table: 'deals',
      columns: ['t.owner_id', 't.close_date'],
      where: `t.close_date IS NOT NULL AND t.owner_id IS NOT NULL AND t.stage_id IN (${idList(stages.openIds)})`,
      among: among && { column: 't.owner_id', ids: owners },
    },
    ([owner, day]) => {
      const key = `${owner} ${day}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    },
  );
  return eachNumber(context, (i) => {
    const owner = own.text('owner_id', i);
    const day = own.text('close_date', i);
    return owner === null || day === null ? Number.NaN : (counts.get(`${owner} ${day}`) ?? 1);
  });
}
