import { instantIn, textIn } from './cells.ts';
import type { Context } from './context.ts';
import { plainNames } from './plain-name.ts';
import { scan } from './scan.ts';
import { idList } from './stages.ts';

/** Open deals on accounts, by the number of the account among those of the deals in hand. */
export type OthersOnAccounts = {
  /** How many were open at a moment; with a name, how many of nearly that name. */
  openAt(account: number, name: string | null, at: number): number;
};

/** When the deals of a group came and went, each sorted; where all are seen as they are now, only how many there are. */
type Group = { size: number; from: number[]; until: number[] };
type Others = { account: number[]; name: (string | null)[]; from: number[]; until: number[] };

export function othersOnAccounts(context: Context, byName: boolean): OthersOnAccounts {
  const { past, allOpen, own } = context;
  const others = allOpen ? inHand(context, byName) : fromTable(context, byName);
  const alone = allOpen ? aloneOnAccount(context, others) : null;
  const accounts = own.texts('account_id').texts.length;
  const names = plainNames();
  const groups = new Map<number, Group>();
  const keyOf = (account: number, name: string | null) => names.code(byName ? name : null) * accounts + account;
  for (let i = 0; i < others.account.length; i++) {
    const account = others.account[i] ?? 0;
    if (alone?.[account] === 1) continue;
    const key = keyOf(account, others.name[i] ?? null);
    const group = groups.get(key) ?? { size: 0, from: [], until: [] };
    if (group.size === 0) groups.set(key, group);
    group.size += 1;
    if (past) {
      group.from.push(others.from[i] ?? Number.NaN);
      group.until.push(others.until[i] ?? Number.NaN);
    }
  }
  for (const { from, until } of past ? groups.values() : []) {
    from.sort((a, b) => a - b);
    until.sort((a, b) => a - b);
  }
  return {
    openAt(account, name, at) {
      if (alone?.[account] === 1) return 1;
      if (byName && names.code(name) === 0) return 0;
      const group = groups.get(keyOf(account, name));
      if (!group) return 0;
      return past ? upTo(group.from, at) - upTo(group.until, at) : group.size;
    },
  };
}

/** Most accounts have one deal in hand, and that is open: its name then does not matter. */
function aloneOnAccount({ own, size }: Context, others: Others): Uint8Array {
  const { codes, texts } = own.texts('account_id');
  const [all, open] = [new Uint32Array(texts.length), new Uint32Array(texts.length)];
  for (let i = 0; i < size; i++) all[codes[i] ?? 0] = (all[codes[i] ?? 0] ?? 0) + 1;
  for (const account of others.account) open[account] = (open[account] ?? 0) + 1;
  return Uint8Array.from(all, (count, account) => (count === 1 && open[account] === 1 ? 1 : 0));
}

/** All open deals are in hand, so that nothing has to be read. */
function inHand({ own, size, stages }: Context, byName: boolean): Others {
  const { codes } = own.texts('account_id');
  const stage = own.texts('stage_id');
  const isOpen = stage.texts.map((id) => stages.isOpen(id));
  const others: Others = { account: [], name: [], from: [], until: [] };
  for (let i = 0; i < size; i++) {
    const account = codes[i] ?? 0;
    if (account === 0 || !isOpen[stage.codes[i] ?? 0]) continue;
    others.account.push(account);
    others.name.push(byName ? own.text('name', i) : null);
  }
  return others;
}

function fromTable({ db, stages, among, own, past, closed }: Context, byName: boolean): Others {
  const { texts } = own.texts('account_id');
  const place = new Map(texts.map((id, code) => [id, code]));
  const until = past ? new Map(closed().deals.map((deal) => [deal.id, deal.closedAt])) : null;
  const others: Others = { account: [], name: [], from: [], until: [] };
  scan(
    db,
    {
      table: 'deals',
      columns: ['t.id', 't.account_id', byName ? 't.name' : 'NULL', 't.created_at'],
      where: `t.account_id IS NOT NULL${until ? '' : ` AND t.stage_id IN (${idList(stages.openIds)})`}`,
      among: among && { column: 't.account_id', ids: texts.filter((id) => id !== null) },
    },
    ([id, account, name, createdAt]) => {
      const code = place.get(textIn(account)) ?? 0;
      if (code === 0) return;
      others.account.push(code);
      others.name.push(textIn(name));
      others.from.push(instantIn(createdAt));
      others.until.push(until?.get(String(id)) ?? Number.POSITIVE_INFINITY);
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
