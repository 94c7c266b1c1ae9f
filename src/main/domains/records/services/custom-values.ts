import type { Database } from 'better-sqlite3';
import type { CustomField } from '../../../../contract/records/shapes.ts';
import { didYouMean } from '../../../platform/did-you-mean.ts';
import { invalid } from '../../../platform/invalid.ts';
import { cleanLine } from '../../../platform/text/clean-text.ts';
import { listCustomFields } from './custom-fields.ts';

export type CustomValue = string | number | boolean | null;
export type CustomValues = Record<string, CustomValue>;

/** Checks custom values against their definitions, and gives them the label and the form they are kept in. */
export function checkCustom(db: Database, kind: CustomField['recordKind'], given: CustomValues): CustomValues {
  const fields = Object.keys(given).length === 0 ? [] : listCustomFields(db, kind);
  return Object.fromEntries(
    Object.entries(given).map(([label, value]) => {
      const field = fields.find((candidate) => candidate.label.toLowerCase() === label.trim().toLowerCase());
      if (!field) {
        const known = fields.map((candidate) => candidate.label);
        throw invalid(
          `custom.${label}`,
          `There is no custom field "${label}" on ${kind}.${didYouMean(label, known)}`,
          'Add the field in the settings first, or correct its name.',
        );
      }
      return [field.label, value === null || value === '' ? null : checkValue(field, value)];
    }),
  );
}

function checkValue(field: CustomField, value: string | number | boolean): CustomValue {
  const refuse = (wanted: string) => invalid(`custom.${field.label}`, `"${field.label}" takes ${wanted}.`);
  switch (field.type) {
    case 'number':
      if (typeof value === 'number' && Number.isFinite(value)) return value;
      throw refuse('a number');
    case 'yes_no':
      if (typeof value === 'boolean') return value;
      throw refuse('true or false');
    case 'date':
      if (typeof value === 'string' && isDay(value)) return value;
      throw refuse('a date such as 2026-03-31');
    case 'choice': {
      const chosen = field.choices.find((choice) => choice.toLowerCase() === String(value).trim().toLowerCase());
      if (chosen !== undefined) return chosen;
      throw refuse(`one of ${field.choices.map((choice) => `"${choice}"`).join(', ')}`);
    }
    case 'text':
      if (typeof value === 'string') return cleanLine(value) || null;
      throw refuse('text');
  }
}

/** Whether text is a day that exists, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** The custom values of a record after a change: a null takes a value away, the rest stay. */
export function mergeCustom(current: CustomValues, change: CustomValues): CustomValues {
  return Object.fromEntries(Object.entries({ ...current, ...change }).filter(([, value]) => value !== null));
}
