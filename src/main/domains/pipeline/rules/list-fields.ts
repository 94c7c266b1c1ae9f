import type { Database } from 'better-sqlite3';
import { teamStatistics } from '../../../../contract/pipeline/rule-language.ts';
import type { RuleField } from '../../../../contract/pipeline/rules.ts';
import type { Stage } from '../../../../contract/records/shapes.ts';
import { prepared } from '../../../platform/database/prepared.ts';
import type { FactField } from '../facts/fact-fields.ts';
import type { FieldCatalogue } from '../facts/fact-shapes.ts';
import { opsOf } from './language/field-ops.ts';

export type RuleFields = {
  deal: RuleField[];
  related: { name: string; label: string; fields: RuleField[] }[];
  statistics: (typeof teamStatistics)[number][];
};

/** Where the choices of a field are what the records have; so many are enough to choose from. */
const held: Record<string, string> = {
  owner: 'SELECT name AS one FROM people ORDER BY name LIMIT 200',
  currency: 'SELECT DISTINCT currency AS one FROM deals WHERE currency IS NOT NULL LIMIT 200',
  source: 'SELECT DISTINCT source AS one FROM deals WHERE source IS NOT NULL LIMIT 200',
  industry: 'SELECT DISTINCT industry AS one FROM accounts WHERE industry IS NOT NULL LIMIT 200',
  country: 'SELECT DISTINCT country AS one FROM accounts WHERE country IS NOT NULL LIMIT 200',
};

/** What a rule can ask about, for the form that rules are made with. */
export function listFields(db: Database, catalogue: FieldCatalogue, stages: readonly Stage[]): RuleFields {
  const choicesOf = (field: FactField): string[] => {
    if (field.name === 'stage') return stages.map(({ name }) => name);
    const sql = Object.hasOwn(held, field.name) ? held[field.name] : undefined;
    if (!field.choices && sql)
      return prepared<[], { one: string }>(db, sql)
        .all()
        .map(({ one }) => one)
        .sort();
    return [...(field.choices ?? [])];
  };
  const shown = (field: FactField, choices: string[]): RuleField => ({
    name: field.name,
    label: field.label,
    type: field.type,
    ops: opsOf(field),
    tracked: field.tracked === true,
    ofWon: field.ofWon !== undefined,
    choices,
    explains: field.explains,
  });
  return {
    deal: [...catalogue.deal.values()].map((field) => shown(field, choicesOf(field))),
    related: [...catalogue.related].map(([name, { label, fields }]) => ({
      ...{ name, label },
      fields: [...fields.values()].map((field) => shown(field, [...(field.choices ?? [])])),
    })),
    statistics: [...teamStatistics],
  };
}
