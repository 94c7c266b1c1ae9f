import type { Database } from 'better-sqlite3';
import type { Condition, RecordKind } from '../../../../contract/base.ts';
import type { Part } from './columns/table-columns.ts';
import type { Field } from './fields.ts';
import { opNotFor, valuesOf } from './refuse-condition.ts';

const keys = { accounts: 'account_id', contacts: 'contact_id', deals: 'deal_id' } as const;

export type Asked = { condition: Condition; field: Field };

/**
 * What SQLite can narrow a list of notes or activities by, so that those of one deal come without reading
 * those of all. Undefined: all rows are wanted.
 */
export function narrowing(db: Database, kind: RecordKind, asked: Asked[]): Part | undefined {
  if (kind !== 'notes' && kind !== 'activities') return undefined;
  const parts = asked.flatMap(({ condition, field }): Part[] => {
    if (field.type === 'longText') return [longTextPart(condition, field.sql)];
    if (field.type !== 'link' || condition.op !== 'is' || !(field.to in keys)) return [];
    const key = keys[field.to as keyof typeof keys];
    const id = String(valuesOf(condition, 1)[0]);
    const known = db.prepare<[string]>(`SELECT 1 FROM "${field.to}" WHERE id = ?`).get(id);
    return known ? [{ where: `t.${key} = ?`, params: [id], whole: true }] : [];
  });
  if (parts.length === 0) return undefined;
  return {
    where: parts.map(({ where }) => where).join(' AND '),
    params: parts.flatMap(({ params }) => params),
    whole: parts.some(({ whole }) => whole),
  };
}

function longTextPart(condition: Condition, sql: string): Part {
  const { op } = condition;
  if (op === 'isEmpty' || op === 'isPresent') {
    return { where: `coalesce(${sql}, '') ${op === 'isEmpty' ? '=' : '<>'} ''`, params: [], whole: false };
  }
  if (op !== 'is' && op !== 'contains' && op !== 'startsWith') throw opNotFor(condition, 'longText');
  const text = String(valuesOf(condition, 1)[0]).replace(/[\\%_]/g, '\\$&');
  const pattern = op === 'is' ? text : op === 'startsWith' ? `${text}%` : `%${text}%`;
  return { where: `${sql} LIKE ? ESCAPE '\\'`, params: [pattern], whole: false };
}
