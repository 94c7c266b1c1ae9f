import { invalid } from '../../../platform/invalid.ts';
import type { Transaction } from '../../../platform/ledger/run-command.ts';
import type { Value, Values } from '../../../platform/ledger/write-row.ts';
import { cleanLine, cleanOptional } from '../../../platform/text/clean-text.ts';
import { checkCurrency } from './check-currency.ts';
import { type CustomValues, checkCustom, mergeCustom } from './custom-values.ts';
import { linkFrom } from './find-or-create.ts';

/** Drops what the input did not mention. */
export const mentioned = (values: Record<string, Value | undefined>): Values =>
  Object.fromEntries(
    Object.entries(values).flatMap(([column, value]) => (value === undefined ? [] : [[column, value]])),
  );

export const optionalText = (text: string | null | undefined): Value | undefined =>
  text === undefined ? undefined : cleanOptional(text);

/** A name as it is kept. Empty once control characters are gone is refused. */
export function nameFrom(text: string | undefined, field = 'name'): string | undefined {
  if (text === undefined) return undefined;
  const name = cleanLine(text);
  if (!name) throw invalid(field, `${field}: there is nothing readable in it.`, 'Type a name.');
  return name;
}

type MoneyInput = { amountMinor: number; currency: string } | null | undefined;

export function moneyFrom(money: MoneyInput, field: string): { minor: Value | undefined; currency: Value | undefined } {
  if (money === undefined) return { minor: undefined, currency: undefined };
  if (money) checkCurrency(money.currency, field);
  return { minor: money?.amountMinor ?? null, currency: money?.currency ?? null };
}

/** Tags once each, whatever their case, in the order in which they were given. */
export function cleanTags(tags: readonly string[]): string[] {
  const kept = new Map<string, string>();
  for (const tag of tags.map(cleanLine)) {
    if (tag && !kept.has(tag.toLowerCase())) kept.set(tag.toLowerCase(), tag);
  }
  return [...kept.values()];
}

type Shared = {
  ownerId?: string | null;
  ownerName?: string;
  source?: string | null;
  externalId?: string | null;
  tags?: string[];
  custom?: CustomValues;
};

/** The columns that accounts, contacts and deals have in common. */
export function sharedColumns(
  tx: Transaction,
  kind: 'accounts' | 'contacts' | 'deals',
  input: Shared,
  current: { custom: CustomValues } | undefined,
): Record<string, Value | undefined> {
  const custom = input.custom && mergeCustom(current?.custom ?? {}, checkCustom(tx.db, kind, input.custom));
  return {
    owner_id: linkFrom(tx, 'people', {
      id: input.ownerId,
      name: input.ownerName,
      idField: 'ownerId',
      nameField: 'ownerName',
    }),
    source: optionalText(input.source),
    external_id: optionalText(input.externalId),
    tags: input.tags && JSON.stringify(cleanTags(input.tags)),
    custom: custom && JSON.stringify(custom),
  };
}

/** The account that a contact or deal is linked to, given by id or by name. */
export const accountFrom = (tx: Transaction, input: { accountId?: string | null; accountName?: string }) =>
  linkFrom(tx, 'accounts', {
    id: input.accountId,
    name: input.accountName,
    idField: 'accountId',
    nameField: 'accountName',
  });
