import type { Standing } from '../../../../contract/records/next-step.ts';
import type { Deal } from '../../../../contract/records/shapes.ts';
import {
  daysBetween,
  formatMoney,
  formatMoneyShort,
  type Money,
  type Option,
  optionsOf,
  type Tone,
  todayHere,
} from '../../../ui/index.ts';
import { standingWords } from '../../actions/step/standing-words.ts';

/** What has to be looked at first stands first. */
const standingOrder: Standing[] = ['overdue', 'today', 'none', 'thisWeek', 'nextWeek', 'later', 'parked'];

export const forecastWords = {
  omitted: 'Omitted',
  pipeline: 'Pipeline',
  best_case: 'Best case',
  commit: 'Commit',
  closed: 'Closed',
} as const;
export const forecastOptions: Option[] = optionsOf(Object.keys(forecastWords), forecastWords);

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

/** What a deal can be narrowed to by where it stands, and how that is called. */
export const standingOptions: Option[] = optionsOf(standingOrder, standingWords);

/** An open deal whose close date has gone by has a plan that is no longer one. */
export const isOverdue = ({ outcome, closeDate }: Pick<Deal, 'outcome' | 'closeDate'>): boolean =>
  outcome === 'open' && closeDate !== null && daysBetween(todayHere(), closeDate) < 0;

/** Sums are never added up across currencies; the one that most deals are in stands first, the rest are counted. */
export function sumWords(sums: Money[], most = 1): string {
  const shown = sums.slice(0, most).map(formatMoneyShort).join(' · ');
  return sums.length > most ? `${shown} +${(sums.length - most).toString()}` : shown;
}

/** Every sum in full. */
export const allSums = (sums: Money[]): string => sums.map(formatMoney).join(' · ');

const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
/** "June 2026" for "2026-06". */
export const monthWords = (key: string): string =>
  /^\d{4}-\d\d$/.test(key) ? month.format(new Date(`${key}-01T00:00:00Z`)) : key;
