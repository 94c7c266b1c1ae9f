import type { Condition } from '../../../../contract/base.ts';
import { isDay } from '../services/custom-values.ts';
import { dayNumber, startOfDay, todayNumber } from './days.ts';
import { opNotFor, valueNotFor, valuesOf } from './refuse-condition.ts';

export type NumberType = 'number' | 'money' | 'day' | 'instant';
/** What a value stands for: one number, or for a day among instants all of its moments. */
type Span = { from: number; to: number };

const examples: Record<NumberType, string> = {
  number: 'a number',
  money: 'an amount in the smallest unit, such as 500000 for 5,000.00',
  day: 'a day such as 2026-03-31',
  instant: 'a day such as 2026-03-31 or a time such as 2026-03-31T09:00:00Z',
};

/** A condition on numbers, amounts, days and instants as a test. A row without a value is NaN. */
export function matchNumber(condition: Condition, type: NumberType, now: number): (value: number) => boolean {
  const span = (value: unknown) => spanOf(condition, type, value, now);
  const only = () => span(valuesOf(condition, 1)[0]);
  const within =
    ({ from, to }: Span) =>
    (x: number) =>
      x >= from && x <= to;
  const among = () => {
    const spans = valuesOf(condition).map(span);
    return (x: number) => spans.some(({ from, to }) => x >= from && x <= to);
  };
  switch (condition.op) {
    case 'is':
      return within(only());
    case 'isNot': {
      const matches = within(only());
      return (x) => !matches(x);
    }
    case 'anyOf':
      return among();
    case 'noneOf': {
      const matches = among();
      return (x) => !matches(x);
    }
    case 'gt': {
      const { to } = only();
      return (x) => x > to;
    }
    case 'gte': {
      const { from } = only();
      return (x) => x >= from;
    }
    case 'lt': {
      const { from } = only();
      return (x) => x < from;
    }
    case 'lte': {
      const { to } = only();
      return (x) => x <= to;
    }
    case 'between': {
      const [low, high] = valuesOf(condition, 2).map(span);
      return within({ from: low?.from ?? 0, to: high?.to ?? 0 });
    }
    case 'isEmpty':
      return Number.isNaN;
    case 'isPresent':
      return (x) => !Number.isNaN(x);
    case 'inLastDays':
    case 'inNextDays':
      return within(daysAround(condition, type, now));
    default:
      throw opNotFor(condition, type);
  }
}

function spanOf(condition: Condition, type: NumberType, value: unknown, now: number): Span {
  if (type === 'number' || type === 'money') {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number === 'number' && Number.isFinite(number)) return { from: number, to: number };
    throw valueNotFor(condition, value, examples[type]);
  }
  const text = String(value).trim();
  const day = text.toLowerCase() === 'today' ? todayNumber(now) : isDay(text) ? dayNumber(text) : undefined;
  if (day !== undefined) {
    return type === 'day' ? { from: day, to: day } : { from: startOfDay(day), to: startOfDay(day + 1) - 1 };
  }
  const moment = /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : Number.NaN;
  if (type === 'instant' && !Number.isNaN(moment)) return { from: moment, to: moment };
  throw valueNotFor(condition, value, examples[type]);
}

/** The last or next n days with today in them. */
function daysAround(condition: Condition, type: NumberType, now: number): Span {
  if (type === 'number' || type === 'money') throw opNotFor(condition, type);
  const [value] = valuesOf(condition, 1);
  const days = Number(value);
  if (!Number.isInteger(days) || days < 0 || days > 40_000) throw valueNotFor(condition, value, 'a number of days');
  const today = todayNumber(now);
  const [first, last] = condition.op === 'inLastDays' ? [today - days, today] : [today, today + days];
  return type === 'day' ? { from: first, to: last } : { from: startOfDay(first), to: startOfDay(last + 1) - 1 };
}
