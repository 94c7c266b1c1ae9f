import type { Database } from 'better-sqlite3';
import { dealFactFields, type FactField, relatedFactFields } from './fact-fields.ts';
import type { FieldCatalogue } from './fact-shapes.ts';
import { type CustomField, customFieldsOf } from './reading/custom-columns.ts';

/** The fields that rules can ask about here: those of every workspace, and its own custom ones of deals and accounts. */
export function fieldCatalogue(db: Database): FieldCatalogue {
  const ofDeal = customFieldsOf(db, 'deals').map((field) =>
    customField(`custom.${field.label}`, field, 'A custom field of deals.'),
  );
  const ofAccount = customFieldsOf(db, 'accounts').map((field) =>
    customField(
      `account.custom.${field.label}`,
      { ...field, label: `${field.label} of the account` },
      'A custom field of the account.',
    ),
  );
  return {
    deal: byName([...dealFactFields, ...ofDeal, ...ofAccount]),
    related: new Map(
      Object.entries(relatedFactFields).map(([name, { label, fields }]) => [name, { label, fields: byName(fields) }]),
    ),
  };
}

const byName = (fields: FactField[]) => new Map(fields.map((field) => [field.name, field]));

const customField = (name: string, { label, type }: CustomField, explains: string): FactField => ({
  name,
  label,
  type,
  explains,
});
