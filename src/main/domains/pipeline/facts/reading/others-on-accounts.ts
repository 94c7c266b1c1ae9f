import { instantIn, textIn } from './cells.ts';
import { closedDeals } from './closed-deals.ts';
import type { Context } from './context.ts';
import { scan } from './scan.ts';
import { idList } from './stages.ts';

/** Open deals by the number of their account among those of the deals in hand, and by plain name where that counts. */
export type OthersOnAccounts = {
  hasSeveral(account: number): boolean;
  /** How many were open at a moment. */
  openAt(account: number, name: string, at: number): number;
};

type Names = ((name: string | null) => string) | null;
/** When the deals of a group came and went, each sorted. */
type Group = { from: number[]; until: number[] };
type Other = { account: number; name: string | null; from: number; until: number };

const everOpen = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };

export function othersOnAccounts(context: Context, names: Names): OthersOnAccounts {
  const others = context.allOpen ? inHand(context) : fromTable(context, names !== null);
  const count = new Uint32Array(context.own.texts('account_id').texts.length);
  for (const { account } of others) count[account] = (count[account] ?? 0) + 1;
  const groups = new Map<string, Group>();
  const keyOf = (account: number, name: string) => `${account} ${name}`;
  const hasSeveral = (account: number) => !context.allOpen || (count[account] ?? 0) > 1;
  // Without names and at one moment the count says it all.
  const countSays = names === null && !context.past;
  for (const { account, name, from, until } of countSays ? [] : others) {
    if (!hasSeveral(account)) continue;
    const key = keyOf(account, names === null ? '' : names(name));
    const group = groups.get(key);
    if (group) {
      group.from.push(from);
      group.until.push(until);
    } else groups.set(key, { from: [from], until: [until] });
  }
  if (context.past) {
    for (const { from, until } of groups.values()) {
      from.sort((a, b) => a - b);
      until.sort((a, b) => a - b);
    }
  }
  return {
    hasSeveral,
    openAt(account, name, at) {
      if (countSays) return count[account] ?? 0;
      const group = groups.get(keyOf(account, name));
      if (!group) return 0;
      return context.past ? upTo(group.from, at) - upTo(group.until, at) : group.from.length;
    },
  };
}

/** All open deals are in hand, so that nothing has to be read. */
function inHand({ own, size, stages }: Context): Other[] {
  const { codes } = own.texts('account_id');
  const others: Other[] = [];
  for (let i = 0; i < size; i++) {
    const account = codes[i] ?? 0;
    if (account === 0 || !stages.isOpen(own.text('stage_id', i))) continue;
    others.push({ account, name: own.text('name', i), ...everOpen });
  }
  return others;
}

function fromTable({ db, stages, among, own, past, now }: Context, withNames: boolean): Other[] {
  const { texts } = own.texts('account_id');
  const place = new Map(texts.map((id, code) => [id, code]));
  const closed = past ? new Map(closedDeals(db, stages, { now }).deals.map((deal) => [deal.id, deal.closedAt])) : null;
  const others: Other[] = [];
  scan(
    db,
    {
      table: 'deals',
      columns: ['t.id', 't.account_id', withNames ? 't.name' : 'NULL', 't.created_at'],
      where: `t.account_id IS NOT NULL${closed ? '' : ` AND t.stage_id IN (${idList(stages.openIds)})`}`,
      among: among && { column: 't.account_id', ids: texts.filter((id) => id !== null) },
    },
    ([id, account, name, createdAt]) => {
      const code = place.get(textIn(account)) ?? 0;
      if (code === 0) return;
      const moments = closed
        ? { from: instantIn(createdAt), until: closed.get(String(id)) ?? Number.POSITIVE_INFINITY }
        : everOpen;
      others.push({ account: code, name: textIn(name), ...moments });
    },
  );
  return others;
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
