import type { Deal } from '../../../../contract/records/shapes.ts';
import {
  daysBetween,
  formatMoney,
  formatMoneyShort,
  type Money,
  type Option,
  type Tone,
  todayHere,
} from '../../../ui/index.ts';

export const forecastWords = {
  omitted: 'Omitted',
  pipeline: 'Pipeline',
  best_case: 'Best case',
  commit: 'Commit',
  closed: 'Closed',
} as const;
export const forecastOptions: Option[] = Object.entries(forecastWords).map(([value, label]) => ({ value, label }));

type Forecast = NonNullable<Deal['forecastCategory']>;
const isForecast = (value: string): value is Forecast => value in forecastWords;
export const forecastOf = (value: string | undefined): Forecast | null =>
  value !== undefined && isForecast(value) ? value : null;

export const outcomeOptions: Option[] = [
  { value: 'open', label: 'Open' },
  { value: 'won', label: 'Won' },
  { value: 'lost', label: 'Lost' },
];

export const stageTone = ({ outcome }: Pick<Deal, 'outcome'>): Tone =>
  outcome === 'won' ? 'good' : outcome === 'lost' ? 'bad' : 'calm';

/** An open deal whose close date has gone by has a plan that is no longer one. */
export const isOverdue = ({ outcome, closeDate }: Pick<Deal, 'outcome' | 'closeDate'>): boolean =>
  outcome === 'open' && closeDate !== null && daysBetween(todayHere(), closeDate) < 0;

/** Sums are never added up across currencies; the largest stands first. */
export function sumWords(sums: Money[], short = true): string {
  const format = short ? formatMoneyShort : formatMoney;
  const [first, ...others] = [...sums].sort((a, b) => b.amountMinor - a.amountMinor);
  if (!first) return '';
  if (others.length === 0) return format(first);
  return others.length > 1
    ? `${format(first)} + ${others.length.toString()} currencies`
    : `${format(first)} + ${others.map(format).join(' + ')}`;
}
