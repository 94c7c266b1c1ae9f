import { minorDigits } from '../../../../platform/money/currencies.ts';
import { startOfDay } from '../../../../platform/schedule/local-time.ts';
import type { FactColumn } from '../fact-shapes.ts';
import { toldClosed } from './closed-deals.ts';
import { type Context, eachNumber, fromTexts, textsFromTexts } from './context.ts';
import { atEndOfQuarter, dayStart, daysBetween, daysPassed } from './days.ts';
import { numberColumn } from './dictionary.ts';

/** In the last so many days of a quarter. */
const endOfQuarterDays = 5;

/** Fields that the row of the deal itself and its way through the stages say. */
export const ownFields: Record<string, (context: Context) => FactColumn> = {
  name: ({ own }) => ({ kind: 'text', ...own.texts('name') }),
  stage: (c) => textsFromTexts(c.own.texts('stage_id'), (id) => c.stages.of(id)?.name),
  stageId: ({ own }) => ({ kind: 'text', ...own.texts('stage_id') }),
  accountId: ({ own }) => ({ kind: 'text', ...own.texts('account_id') }),
  ownerId: ({ own }) => ({ kind: 'text', ...own.texts('owner_id') }),
  stagePosition: (c) =>
    numberColumn(fromTexts(c.own.texts('stage_id'), (id) => c.stages.of(id)?.position ?? Number.NaN)),
  stageProbability: (c) =>
    numberColumn(fromTexts(c.own.texts('stage_id'), (id) => c.stages.of(id)?.probability ?? Number.NaN)),
  outcome: (c) => textsFromTexts(c.own.texts('stage_id'), (id) => c.stages.of(id)?.outcome),
  amount: (c) => amountTimes(c, () => 1),
  amountInBase: (c) => amountTimes(c, (currency) => rateOf(c, currency)),
  currency: ({ own }) => ({ kind: 'text', ...own.texts('currency') }),
  probability: (c) => eachNumber(c, (i) => c.own.number('probability', i)),
  forecastCategory: ({ own }) => ({ kind: 'text', ...own.texts('forecast_category') }),
  closeDate: (c) => numberColumn(closeDates(c)),
  daysToClose: (c) => {
    const days = closeDates(c);
    return eachNumber(c, (i) => daysBetween(todayOf(c.asOf[i] ?? Number.NaN), days[i] ?? Number.NaN));
  },
  closesInLastDaysOfQuarter: ({ own }) =>
    numberColumn(
      fromTexts(own.texts('close_date'), (text) => {
        const day = dayStart(text);
        return Number.isNaN(day) ? day : Number(atEndOfQuarter(day, endOfQuarterDays));
      }),
    ),
  source: ({ own }) => ({ kind: 'text', ...own.texts('source') }),
  lostReason: ({ own }) => ({ kind: 'text', ...own.texts('lost_reason') }),
  tags: ({ own }) => ({ kind: 'text', ...own.texts('tags') }),
  createdAt: (c) => eachNumber(c, (i) => c.own.number('created_at', i)),
  ageDays: (c) => eachNumber(c, (i) => daysPassed(c.own.number('created_at', i), c.asOf[i] ?? Number.NaN)),
  stageSince: (c) => eachNumber(c, (i) => stageSinceAt(c, i)),
  daysInStage: (c) => eachNumber(c, (i) => daysPassed(stageSinceAt(c, i), c.asOf[i] ?? Number.NaN)),
  reopenedAt: (c) => eachNumber(c, (i) => c.story?.reopenedAt[i] ?? Number.NaN),
  stagesSkipped: (c) => eachNumber(c, (i) => c.story?.skipped[i] ?? 0),
  closedAt: (c) => eachNumber(c, (i) => closedAt(c, i)),
};

/** What of the way through the stages has to be known for these. */
export const fromStages = ['stageSince', 'daysInStage', 'reopenedAt', 'stagesSkipped', 'closedAt'];

const stageAt = ({ stages, own }: Context, i: number) => stages.of(own.text('stage_id', i));
const closeDateAt = ({ own }: Context, i: number): number => dayStart(own.text('close_date', i));
const closeDates = ({ own }: Context): Float64Array => fromTexts(own.texts('close_date'), dayStart);
const rateOf = ({ rates }: Context, currency: string | null): number =>
  currency !== null && Object.hasOwn(rates.rates, currency) ? (rates.rates[currency] ?? Number.NaN) : Number.NaN;

function amountTimes(c: Context, by: (currency: string | null) => number): FactColumn {
  const currencies = c.own.texts('currency');
  const rates = fromTexts(currencies, by);
  const units = fromTexts(currencies, (currency) => 10 ** minorDigits(currency ?? ''));
  return eachNumber(c, (i) => (c.own.number('amount_minor', i) / (units[i] ?? 1)) * (rates[i] ?? Number.NaN));
}

function stageSinceAt({ story, own }: Context, i: number): number {
  const changed = story?.changedAt[i] ?? Number.NaN;
  return Number.isNaN(changed) ? own.number('created_at', i) : changed;
}

function closedAt(c: Context, i: number): number {
  const stage = stageAt(c, i);
  if (stage === undefined || stage.outcome === 'open') return Number.NaN;
  const seen = c.story?.closedAt[i] ?? Number.NaN;
  return Number.isNaN(seen) ? toldClosed(closeDateAt(c, i), c.own.number('updated_at', i), c.now) : seen;
}

/** Most deals are seen as of the same moment, so that the day is worked out once. */
let lastAsked = Number.NaN;
let lastDay = Number.NaN;
function todayOf(at: number): number {
  if (at === lastAsked) return lastDay;
  lastAsked = at;
  lastDay = startOfDay(at);
  return lastDay;
}
