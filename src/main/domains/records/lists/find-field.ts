import type { Database } from 'better-sqlite3';
import type { RecordKind } from '../../../../contract/base.ts';
import { didYouMean } from '../../../platform/did-you-mean.ts';
import { invalid } from '../../../platform/invalid.ts';
import { listCustomFields } from '../services/custom-fields.ts';
import { customFieldOf, type Field, fieldsOf } from './fields.ts';

/** Every field that a list of this kind knows, those of this workspace included. */
export function knownFields(db: Database, kind: RecordKind): Field[] {
  if (kind === 'notes' || kind === 'activities') return fieldsOf[kind];
  return [...fieldsOf[kind], ...listCustomFields(db, kind).map(customFieldOf)];
}

/** The field that a filter or sort names, or a refusal that names the nearest. */
export function findField(fields: Field[], kind: RecordKind, named: string, where: 'filter' | 'sort'): Field {
  const lower = named.trim().toLowerCase();
  const found = fields.find(({ name, also }) => [name, ...(also ?? [])].some((word) => word.toLowerCase() === lower));
  if (found) return found;
  const words = fields.flatMap(({ name, also }) => [name, ...(also ?? [])]);
  throw invalid(
    where,
    `${kind} cannot be ${where === 'sort' ? 'sorted' : 'filtered'} by "${named.slice(0, 80)}": there is no such field.${didYouMean(named, words)}`,
    `The fields are ${fields.map(({ name }) => name).join(', ')}.`,
  );
}
