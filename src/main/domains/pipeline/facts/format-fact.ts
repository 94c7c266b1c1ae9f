import { dayHere } from '../../../platform/schedule/local-time.ts';
import type { FactField } from './fact-fields.ts';
import type { FactColumn } from './fact-shapes.ts';
import { moneyWords } from './money-words.ts';

/** What stands in a column, before it is put into words; instants and days are ms. */
export type FactValue = number | string | null;
type Typed = Pick<FactField, 'name' | 'type'>;

const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const short = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** Choices that are kept as codes, as a person reads them. */
const choiceWords: Record<string, Record<string, string>> = {
  forecastCategory: { best_case: 'best case' },
  standing: { thisWeek: 'this week', nextWeek: 'next week', none: 'no next step' },
  role: { economic_buyer: 'economic buyer' },
};

export function factValue(column: FactColumn | undefined, index: number): FactValue {
  if (column === undefined) return null;
  if (column.kind === 'text') return column.texts[column.codes[index] ?? 0] ?? null;
  const value = column.values[index];
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** What a person reads where a value is not there. */
export const missingWords = ({ type }: Pick<Typed, 'type'>): string => (type === 'instant' ? 'never' : 'not set');

/** A value in words: "€12,500", "3 Mar 2026", "yes"; empty where nothing is known. Money is in whole units. */
export function formatValue(field: Typed, value: FactValue, currency: string | null): string {
  if (value === null) return '';
  if (typeof value === 'string') return field.type === 'list' ? listOf(value).join(', ') : textWords(field.name, value);
  switch (field.type) {
    case 'money':
      return moneyWords(value, currency);
    case 'day':
    case 'instant':
      return isMoment(value) ? days.format(value) : '';
    case 'yesNo':
      return value === 0 ? 'no' : 'yes';
    default:
      // Nobody reads a fraction of four digits and more.
      return (Math.abs(value) >= 1000 ? whole : short).format(value);
  }
}

type Of = { currency: string | null };

export const formatFact = (field: Typed, column: FactColumn | undefined, index: number, { currency }: Of): string =>
  formatValue(field, factValue(column, index), currency);

/** A value as it goes over the wire: a day as YYYY-MM-DD, an instant as ISO 8601. */
export function plainValue({ type }: Typed, value: FactValue): string | number | boolean | null {
  if (typeof value !== 'number') return value;
  if (type === 'yesNo') return value !== 0;
  if (type !== 'day' && type !== 'instant') return Number.isFinite(value) ? value : null;
  if (!isMoment(value)) return null;
  return type === 'day' ? dayHere(value) : new Date(value).toISOString();
}

const isMoment = (value: number): boolean => Math.abs(value) <= 8_640_000_000_000_000;

const textWords = (field: string, text: string): string => {
  const words = Object.hasOwn(choiceWords, field) ? choiceWords[field] : undefined;
  return words && Object.hasOwn(words, text) ? (words[text] ?? text) : text;
};

/** Tags as they are kept, as JSON; what cannot be read stays as it is. */
function listOf(text: string): string[] {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed.filter((item) => typeof item === 'string') : [text];
  } catch {
    return [text];
  }
}
