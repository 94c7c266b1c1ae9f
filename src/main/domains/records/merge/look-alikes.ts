import { setImmediate as breathe } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { plainDomain } from '../services/accounts.ts';
import { normalCompany, normalPerson, normalPhone } from './normal-names.ts';

export type MergeKind = 'accounts' | 'contacts';
/** Two records that look like one; `a` is the older. */
export type Pair = { a: string; b: string; reason: string; confidence: number };

/** A way in which records look alike. Those of one key do, unless there are so many that it says nothing. */
type Likeness = { key: string; reason: string; confidence: number; groupAtMost: number };
type AccountRow = { row: number; id: string; name: string; domain: string | null };
type ContactRow = {
  row: number;
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  account: string | null;
};

const slice = 1000;

/**
 * Pairs of records that look like one, surest first. Deals are never compared: many have the same name and are
 * different deals. Reads in slices and lets the event loop through in between.
 */
export async function findLookAlikes(db: Database, kind: MergeKind): Promise<Pair[]> {
  // Nearly every key is there once, so a group is only made for the second record of one.
  const first = new Map<string, string>();
  const groups = new Map<string, { likeness: Likeness; ids: string[] }>();
  const add = (id: string, likenesses: Likeness[]) => {
    for (const likeness of likenesses) {
      const other = first.get(likeness.key);
      const group = groups.get(likeness.key);
      if (other === undefined) first.set(likeness.key, id);
      else if (group) group.ids.push(id);
      else groups.set(likeness.key, { likeness, ids: [other, id] });
    }
  };
  if (kind === 'accounts') {
    await eachRow<AccountRow>(db, 'SELECT rowid AS row, id, name, domain FROM accounts', (account) =>
      add(account.id, accountLikeness(account)),
    );
  } else {
    await eachRow<ContactRow>(
      db,
      'SELECT rowid AS row, id, name, email, phone, account_id AS account FROM contacts',
      (contact) => add(contact.id, contactLikeness(contact)),
    );
  }
  return pairsOf(groups.values());
}

async function eachRow<R extends { row: number }>(db: Database, query: string, visit: (row: R) => void): Promise<void> {
  const read = db.prepare<[number], R>(`${query} WHERE rowid > ? ORDER BY rowid LIMIT ${slice}`);
  for (let last = 0; ; await breathe()) {
    const rows = read.all(last);
    for (const row of rows) visit(row);
    last = rows.at(-1)?.row ?? last;
    if (rows.length < slice) return;
  }
}

function accountLikeness({ name, domain }: AccountRow): Likeness[] {
  const company = normalCompany(name);
  const host = domain === null ? null : plainDomain(domain);
  return [
    ...(host ? [{ key: `d ${host}`, reason: `same domain ${host}`, confidence: 0.88, groupAtMost: 8 }] : []),
    ...(company ? [{ key: `n ${company}`, reason: 'same name', confidence: 0.8, groupAtMost: 8 }] : []),
  ];
}

function contactLikeness({ name, email, phone, account }: ContactRow): Likeness[] {
  const who = normalPerson(name);
  const mail = email?.trim().toLowerCase();
  const digits = normalPhone(phone);
  return [
    ...(mail ? [{ key: `e ${mail}`, reason: `same e-mail ${mail}`, confidence: 0.95, groupAtMost: 8 }] : []),
    // A number that several share may be that of the reception.
    ...(digits ? [{ key: `p ${digits}`, reason: 'same phone', confidence: 0.6, groupAtMost: 3 }] : []),
    ...(who && account
      ? [{ key: `n ${account} ${who}`, reason: 'same name at the same account', confidence: 0.85, groupAtMost: 8 }]
      : []),
  ];
}

function pairsOf(groups: Iterable<{ likeness: Likeness; ids: string[] }>): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { likeness, ids } of groups) {
    if (ids.length > likeness.groupAtMost) continue;
    ids.sort();
    for (const [i, a] of ids.entries()) for (const b of ids.slice(i + 1)) addPair(pairs, a, b, likeness);
  }
  return [...pairs.values()].sort((x, y) => y.confidence - x.confidence || (x.a < y.a ? -1 : 1));
}

/** Two reasons make it surer. */
function addPair(pairs: Map<string, Pair>, a: string, b: string, { reason, confidence }: Likeness): void {
  const known = pairs.get(`${a} ${b}`);
  if (!known) {
    pairs.set(`${a} ${b}`, { a, b, reason, confidence });
    return;
  }
  known.reason = `${known.reason}, ${reason}`;
  known.confidence = Math.min(0.99, Math.max(known.confidence, confidence) + 0.1);
}
