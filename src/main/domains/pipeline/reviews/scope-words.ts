import type { Database } from 'better-sqlite3';
import type { Condition } from '../../../../contract/base.ts';
import { titled } from '../../../platform/text/short-text.ts';

const opWords: Record<Condition['op'], string> = {
  is: 'is',
  isNot: 'is not',
  anyOf: 'is one of',
  noneOf: 'is none of',
  contains: 'contains',
  lacks: 'does not contain',
  startsWith: 'begins with',
  gt: 'is more than',
  gte: 'is at least',
  lt: 'is less than',
  lte: 'is at most',
  between: 'is between',
  isEmpty: 'is empty',
  isPresent: 'is set',
  inLastDays: 'is in the last days:',
  inNextDays: 'is in the next days:',
};

/** What a review looks at, in words: "Open deals whose stage is Proposal". */
export function scopeWords(db: Database, filter: readonly Condition[] | null): string {
  if (!filter || filter.length === 0) return 'All open deals';
  return `Open deals whose ${filter.map((condition) => said(db, condition)).join(', and ')}`;
}

function said(db: Database, { field, op, value }: Condition): string {
  const values = value === undefined ? [] : Array.isArray(value) ? value : [value];
  const texts = values.slice(0, 5).map((one) => titled(nameOf(db, field, one)));
  const more = values.length > 5 ? ` and ${values.length - 5} more` : '';
  const name = field.replace(/^custom\./, '').replace(/Id$/, '');
  const words = name.replace(
    /([a-z])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  );
  return `${words} ${opWords[op]} ${texts.join(op === 'between' ? ' and ' : ', ')}${more}`.trim();
}

const namedIn: Record<string, string> = {
  ownerId: 'people',
  doerId: 'people',
  stageId: 'stages',
  accountId: 'accounts',
};

function nameOf(db: Database, field: string, value: string | number | boolean): string {
  const table = Object.hasOwn(namedIn, field) ? namedIn[field] : undefined;
  if (!table) return String(value);
  const name = db.prepare<[string], string>(`SELECT name FROM "${table}" WHERE id = ?`).pluck().get(String(value));
  return name ?? String(value);
}
