import type { Database } from 'better-sqlite3';
import type { ColumnMapping } from '../../../../../contract/records/imports.ts';
import { headerFingerprint, type ImportKind, suggestMapping } from '../index.ts';
import { wrongMapping } from './import-error.ts';
import { customLabel, isTarget } from './import-fields.ts';

export type ChosenMapping = {
  mapping: ColumnMapping;
  confidence: Record<string, number>;
  customFields: string[];
  remembered: boolean;
};

/** What each column means: what the person said, else what was used for the same headers before, else a proposal. */
export function chooseMapping(
  db: Database,
  kind: ImportKind,
  headers: readonly string[],
  given: ColumnMapping | undefined,
): ChosenMapping {
  const suggested = suggestMapping(kind, headers);
  const known = given ? undefined : rememberedMapping(db, kind, headers);
  const chosen = given ?? known;
  const taken = new Set(suggested.map(({ target }) => target));
  const proposal = Object.fromEntries(
    suggested.map(({ header, target }) => {
      // Salesforce and Dynamics have the currency of an account's revenue in a column of its own.
      if (kind === 'accounts' && target === null && /\b(currency|währung)\b/i.test(header) && !taken.has('currency')) {
        taken.add('currency');
        return [header, 'currency'];
      }
      return [header, target];
    }),
  );
  const mapping = chosen ? Object.fromEntries(headers.map((header) => [header, chosen[header] ?? null])) : proposal;
  if (given) checkMapping(kind, headers, given);
  return {
    mapping,
    confidence: Object.fromEntries(suggested.map(({ header, confidence }) => [header, confidence])),
    customFields: suggested.filter((each) => each.customField && !proposal[each.header]).map(({ header }) => header),
    remembered: known !== undefined,
  };
}

function checkMapping(kind: ImportKind, headers: readonly string[], given: ColumnMapping): void {
  const byTarget = new Map<string, string>();
  for (const [header, target] of Object.entries(given)) {
    if (!headers.includes(header)) {
      throw wrongMapping(
        `The file has no column “${header.slice(0, 100)}”.`,
        `Its columns are ${headers.slice(0, 60).join(', ')}.`,
      );
    }
    if (target === null) continue;
    const label = customLabel(target);
    if (label === null ? !isTarget(kind, target) : label === '' || label.length > 80 || /["\\]/.test(label)) {
      throw wrongMapping(`“${target}” is nothing that the column “${header}” of ${kind} can be read into.`);
    }
    const other = byTarget.get(target.toLowerCase());
    if (other !== undefined) {
      throw wrongMapping(
        `The columns “${other}” and “${header}” are both to be read into “${target}”.`,
        'Leave one of them out.',
      );
    }
    byTarget.set(target.toLowerCase(), header);
  }
}

function rememberedMapping(db: Database, kind: ImportKind, headers: readonly string[]): ColumnMapping | undefined {
  const row = db
    .prepare<[string, string], { mapping: string }>(
      'SELECT mapping FROM import_mappings WHERE fingerprint = ? AND record_kind = ?',
    )
    .get(headerFingerprint(headers), kind);
  if (!row) return undefined;
  const kept = JSON.parse(row.mapping) as ColumnMapping;
  // What an earlier version read a column into may be gone; then the file is looked at anew.
  const known = Object.values(kept).every((target) => target === null || customLabel(target) || isTarget(kind, target));
  return known && headers.some((header) => kept[header]) ? kept : undefined;
}

/** The mapping is found again by these headers, whatever their order. */
export function rememberMapping(db: Database, kind: ImportKind, mapping: ColumnMapping, now: number): void {
  db.prepare(
    `INSERT INTO import_mappings (fingerprint, record_kind, mapping, used_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (fingerprint) DO UPDATE SET record_kind = excluded.record_kind, mapping = excluded.mapping, used_at = excluded.used_at`,
  ).run(headerFingerprint(Object.keys(mapping)), kind, JSON.stringify(mapping), now);
}
