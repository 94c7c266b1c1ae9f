import type { Database, Statement } from 'better-sqlite3';
import type { RecordKind } from '../../../../contract/base.ts';
import { byKey, byMatch, type Candidate } from './candidates.ts';
import { kinds } from './kinds.ts';
import { matchExpressions } from './match-expression.ts';
import type { Query } from './parse-query.ts';
import { type Ranked, weigh } from './rank.ts';

/** Newest matches of a kind that are weighed: in the name, and anywhere. */
const weighedByName = 120;
const weighedAnywhere = 120;

type Row = Omit<Candidate, 'kind'>;
type Statements = { match: Statement<[string, number], Row>; key: Statement<[{ text: string }], Row> };

export type FindRecords = (query: Query, now: number) => Ranked[];

/** Finds what matches and weighs it. Reads no more of a word in 100,000 notes than of one in a hundred. */
export function prepareFinding(db: Database): FindRecords {
  const statements = new Map<RecordKind, Statements>(
    kinds.map((kind) => [kind, { match: db.prepare(byMatch(kind)), key: db.prepare(byKey(kind)) }]),
  );
  return (query, now) => {
    const expressions = matchExpressions(query);
    const found = new Map<string, Ranked>();
    for (const [kind, { match, key }] of statements) {
      const add = (row: Row, keyed: boolean) => {
        const at = `${kind} ${row.id}`;
        if (!found.has(at)) found.set(at, weigh({ ...row, kind }, query, { now, keyed }));
      };
      for (const row of query.text === '' ? [] : key.all({ text: query.text })) add(row, true);
      if (!expressions) continue;
      // Notes have no name. Where enough records match by name, those that match elsewhere come after anyway.
      const named = kind === 'notes' ? [] : match.all(expressions.named, weighedByName);
      const elsewhere = named.length < weighedByName ? match.all(expressions.anywhere, weighedAnywhere) : [];
      for (const row of [...named, ...elsewhere]) add(row, false);
    }
    return [...found.values()];
  };
}
