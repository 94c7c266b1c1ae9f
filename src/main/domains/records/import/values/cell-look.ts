import { takeApartAmount } from './amount-text.ts';
import { dateShape } from './date-shape.ts';
import { numberShape } from './number-core.ts';
import { timeOfDay } from './time-of-day.ts';

export type CellLook =
  | 'text'
  | 'integer'
  | 'number'
  | 'money'
  | 'percent'
  | 'date'
  | 'date-time'
  | 'boolean'
  | 'email'
  | 'phone'
  | 'url'
  | 'list';

/** What a filled cell looks like by itself. Numbers that could be days as Excel counts them look like numbers. */
export function lookOf(text: string): CellLook {
  if (/^\d{1,9}$/.test(text)) return 'integer';
  if (/^(true|false|yes|no|ja|nein|oui|non|si|sí)$/i.test(text)) return 'boolean';
  if (/^\S+@\S+\.\S+$/.test(text)) return 'email';
  if (/^(https?:\/\/|www\.)\S+$/i.test(text)) return 'url';
  if (!/\d/.test(text)) return /[;|]/.test(text) ? 'list' : 'text';
  if (text.length > 80) return 'text';
  if (/^[-+]?\d+([.,]\d+)?\s*(%|percent)$/i.test(text)) return 'percent';
  const date = dateShape(text);
  if ('time' in date && timeOfDay(date.time) !== null) return date.time.trim() === '' ? 'date' : 'date-time';
  if (/^(\+|00)[\d\s()./-]{6,}$/.test(text) || /^\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}$/.test(text)) return 'phone';
  const amount = takeApartAmount(text, 'USD');
  if (amount !== null && numberShape(amount.core).kind !== 'wrong') {
    return amount.currency === '' && amount.magnitude === 0 ? 'number' : 'money';
  }
  return /[;|]/.test(text) ? 'list' : 'text';
}
