import type { FactColumn } from '../fact-shapes.ts';
import { type Cell, textIn } from './cells.ts';
import { type Context, eachNumber } from './context.ts';
import { othersOnAccounts } from './others-on-accounts.ts';
import { idList } from './stages.ts';

/** Fields that compare a deal with the others that are open, or were open then. */
export const aroundFields = ['likelyDuplicates', 'openDealsOfAccount', 'sameDayCloses'];

export function aroundColumn(context: Context, field: string): FactColumn {
  if (field === 'sameDayCloses') return sameDay(context);
  return field === 'openDealsOfAccount' ? onAccount(context) : nearlySame(context);
}

const isOpenThen = ({ past, stages, own }: Context, i: number): boolean =>
  past || stages.isOpen(own.text('stage_id', i));

function onAccount(context: Context): FactColumn {
  const { codes } = context.own.texts('account_id');
  const others = othersOnAccounts(context, false);
  return eachNumber(context, (i) => {
    const account = codes[i] ?? 0;
    if (account === 0) return Number.NaN;
    const open = others.openAt(account, null, context.asOf[i] ?? Number.NaN);
    return isOpenThen(context, i) ? open : open + 1;
  });
}

function nearlySame(context: Context): FactColumn {
  const { codes } = context.own.texts('account_id');
  const others = othersOnAccounts(context, true);
  return eachNumber(context, (i) => {
    const account = codes[i] ?? 0;
    if (account === 0) return 0;
    const open = others.openAt(account, context.own.text('name', i), context.asOf[i] ?? Number.NaN);
    return isOpenThen(context, i) ? Math.max(0, open - 1) : open;
  });
}

/** Which days others had then is not worked out: it stays unknown. */
function sameDay(context: Context): FactColumn {
  const { db, own, stages, among, past, allOpen } = context;
  if (past) return eachNumber(context, () => Number.NaN);
  const [owners, days] = [own.texts('owner_id'), own.texts('close_date')];
  const ownerOf = new Map(owners.texts.map((id, code) => [id, code]));
  const dayOf = new Map(days.texts.map((day, code) => [day, code]));
  const counts = new Map<number, number>();
  const count = (owner: number, day: number, many: number) => {
    const key = owner * days.texts.length + day;
    counts.set(key, (counts.get(key) ?? 0) + many);
  };
  if (allOpen) {
    for (let i = 0; i < context.size; i++) {
      if (isOpenThen(context, i)) count(owners.codes[i] ?? 0, days.codes[i] ?? 0, 1);
    }
  } else {
    const those = `WHERE stage_id IN (${idList(stages.openIds)}) AND close_date IN (SELECT value FROM json_each(@days))
      ${among ? 'AND owner_id IN (SELECT value FROM json_each(@owners))' : ''}`;
    const counted = db.prepare<{ owners: string; days: string }, [Cell, Cell, number]>(
      `SELECT owner_id, close_date, count(*) FROM deals ${those} GROUP BY owner_id, close_date`,
    );
    const asked = { owners: JSON.stringify(owners.texts), days: JSON.stringify(days.texts) };
    for (const [owner, day, many] of counted.raw().iterate(asked)) {
      count(ownerOf.get(textIn(owner)) ?? 0, dayOf.get(textIn(day)) ?? 0, many);
    }
  }
  return eachNumber(context, (i) => {
    const [owner, day] = [owners.codes[i] ?? 0, days.codes[i] ?? 0];
    return owner === 0 || day === 0 ? Number.NaN : (counts.get(owner * days.texts.length + day) ?? 0);
  });
}
