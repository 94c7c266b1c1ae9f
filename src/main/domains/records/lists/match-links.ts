import type { Database } from 'better-sqlite3';
import type { Condition } from '../../../../contract/base.ts';
import { didYouMean } from '../../../platform/did-you-mean.ts';
import { invalid } from '../../../platform/invalid.ts';
import { fold } from '../../../platform/text/clean-text.ts';
import type { Tables } from './columns/column-store.ts';
import type { LinkTarget } from './fields.ts';
import { matchText } from './match-text.ts';
import { valuesOf } from './refuse-condition.ts';

/** A condition on a link as a test of the row number that it leads to; 0 is no link. */
export function matchLink(
  db: Database,
  condition: Condition,
  to: LinkTarget,
  names: () => (string | null)[],
): (target: number) => boolean {
  const chosen = () => new Set(valuesOf(condition).flatMap((value) => rowsNamed(db, to, String(value))));
  switch (condition.op) {
    case 'isEmpty':
      return (target) => target === 0;
    case 'isPresent':
      return (target) => target !== 0;
    case 'is':
    case 'anyOf': {
      const rows = chosen();
      return (target) => rows.has(target);
    }
    case 'isNot':
    case 'noneOf': {
      const rows = chosen();
      return (target) => !rows.has(target);
    }
    default: {
      const matches = matchText(condition, 'link');
      const fits = Uint8Array.from(names(), (name) => (matches(name ?? null) ? 1 : 0));
      return (target) => fits[target] === 1;
    }
  }
}

/** Rows with this id or, whatever the case, this name. */
function rowsNamed(db: Database, to: LinkTarget, idOrName: string): number[] {
  const rows = db
    .prepare<[string, string], number>(`SELECT rowid FROM "${to}" WHERE id = ? OR name = ? COLLATE NOCASE`)
    .pluck()
    .all(idOrName, idOrName.trim());
  // There are few stages: one that does not exist is a slip, where an owner may just have no deals yet.
  if (rows.length === 0 && to === 'stages') {
    const known = db.prepare<[], string>('SELECT name FROM stages ORDER BY position').pluck().all();
    throw invalid(
      'filter',
      `There is no stage "${idOrName}".${didYouMean(idOrName, known)}`,
      `The stages are ${known.join(', ')}.`,
    );
  }
  return rows;
}

/** Folded names of what a link leads to, by row number. */
export function targetNames(db: Database, tables: Tables, to: LinkTarget): (string | null)[] {
  const column = tables.of(to).columns.get('name');
  if (column?.kind === 'text') return column.values;
  const names: (string | null)[] = [];
  for (const { row, name } of db
    .prepare<[], { row: number; name: string }>(`SELECT rowid AS row, name FROM "${to}" ORDER BY rowid`)
    .all()) {
    while (names.length < row) names.push(null);
    names[row] = fold(name);
  }
  return names;
}
