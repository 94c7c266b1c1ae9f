import { formatNumber } from '../typing/amount.ts';
import { type Day, formatDay } from '../typing/day.ts';
import { formatMoney } from '../typing/money.ts';
import {
  type Filter,
  type FilterChoice,
  type FilterField,
  type FilterValue,
  type RelativeDays,
  shapeOf,
} from './filters.ts';

const MANY = 2;

function isRelative(value: FilterValue): value is RelativeDays {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isChoices(value: FilterValue): value is FilterChoice[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'object' && entry !== null);
}

export function relativeText({ direction, count, unit }: RelativeDays): string {
  return count === 1 ? `${direction} ${unit}` : `${direction} ${count.toString()} ${unit}s`;
}

export const choicesOf = (value: FilterValue): FilterChoice[] => (isChoices(value) ? value : []);
export const relativeOf = (value: FilterValue): RelativeDays | undefined => (isRelative(value) ? value : undefined);

export function numbersOf(value: FilterValue): [number | null, number | null] {
  if (typeof value === 'number') return [value, null];
  if (!Array.isArray(value)) return [null, null];
  const [from, to] = value;
  return [typeof from === 'number' ? from : null, typeof to === 'number' ? to : null];
}

export function daysOf(value: FilterValue): [Day | null, Day | null] {
  if (typeof value === 'string') return [value || null, null];
  if (!Array.isArray(value)) return [null, null];
  const [from, to] = value;
  return [typeof from === 'string' ? from : null, typeof to === 'string' ? to : null];
}

/** The value as the chip shows it; empty while nothing is filled in. */
export function valueText(filter: Filter, field: FilterField): string {
  const { value } = filter;
  const shape = shapeOf(field.type, filter.op);
  const currency = field.currency ?? 'USD';
  const range = (texts: (string | null)[]) => (texts.every((text) => text) ? texts.join(' and ') : '');
  switch (shape) {
    case 'none':
      return '';
    case 'text':
      return typeof value === 'string' ? value : '';
    case 'number':
      return formatNumber(numbersOf(value)[0]);
    case 'numbers':
      return range(numbersOf(value).map(formatNumber));
    case 'money':
    case 'moneys': {
      const texts = numbersOf(value).map((amountMinor) =>
        amountMinor === null ? null : formatMoney({ amountMinor, currency }),
      );
      return shape === 'money' ? (texts[0] ?? '') : range(texts);
    }
    case 'date':
      return formatDay(daysOf(value)[0]);
    case 'dates':
      return range(daysOf(value).map(formatDay));
    case 'relative': {
      const relative = relativeOf(value);
      return relative ? relativeText(relative) : '';
    }
    case 'choices': {
      const labels = choicesOf(value).map(({ label }) => label);
      return labels.length <= MANY
        ? labels.join(', ')
        : `${labels[0] ?? ''} and ${(labels.length - 1).toString()} more`;
    }
  }
}
