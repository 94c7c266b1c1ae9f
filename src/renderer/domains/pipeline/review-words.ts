import type { Review } from '../../../contract/pipeline/review-shapes.ts';
import {
  categories,
  type FixOffer,
  type Remediation,
  type Severity,
  severities,
} from '../../../contract/pipeline/rule-language.ts';
import { categoryWords, severityWords } from '../../../contract/pipeline/rule-words.ts';
import { formatDay, formatMoney, formatMoneyShort, optionsOf, type Tone, todayHere } from '../../ui/index.ts';

const number = (value: number) => value.toLocaleString('en-US');

/** "1 deal", "12 deals". */
export const counted = (many: number, one: string, several = `${one}s`): string =>
  `${number(many)} ${many === 1 ? one : several}`;
export const dealsWords = (many: number): string => counted(many, 'deal');
export const findingsWords = (many: number): string => counted(many, 'finding');

export const severityOptions = optionsOf(severities, severityWords);
export const severityTone: Record<Severity, Tone> = { critical: 'bad', warning: 'warn', info: 'calm' };

export const categoryOptions = optionsOf(categories, categoryWords);

export const roleWords: Record<Remediation['owner'], string> = {
  rep: 'the owner of the deal',
  manager: 'the manager',
  sales_ops: 'sales operations',
  sales_engineer: 'the sales engineer',
  legal: 'legal',
};

type SetField = Extract<FixOffer, { kind: 'set' }>['field'];
export const fieldWords: Record<SetField, string> = {
  amount: 'amount',
  closeDate: 'close date',
  ownerId: 'owner',
  accountId: 'account',
  probability: 'chance',
  forecastCategory: 'forecast',
  stageId: 'stage',
  lostReason: 'reason for the loss',
};

const toWords: Record<Extract<FixOffer, { kind: 'set_to' }>['to'], string> = {
  stage_probability: 'to that of the stage',
  pipeline: 'to Pipeline',
  best_case: 'to Best case',
  in_30_days: '30 days on from today',
  end_of_month: 'to the end of the month',
  end_of_quarter: 'to the end of the quarter',
};

const placeWords: Record<Extract<FixOffer, { kind: 'open' }>['place'], string> = {
  deal: 'Open the deal',
  contacts: 'Open its people',
  merge: 'Compare the duplicates',
  poc: 'Open its POC',
  activities: 'Open its timeline',
  next_step: 'Open its next step',
};

/** What pressing the button of an offer does. */
export function fixWords(offer: FixOffer | null): string {
  switch (offer?.kind) {
    case 'set':
      return `Set the ${fieldWords[offer.field]}…`;
    case 'set_to':
      return `Set the ${fieldWords[offer.field]} ${toWords[offer.to]}`;
    case 'plan':
      return `Plan: ${offer.what}`;
    case 'open':
      return placeWords[offer.place];
    default:
      return placeWords.deal;
  }
}

export const stateWords: Record<Review['state'], string> = {
  queued: 'Waiting',
  running: 'Running',
  done: 'Done',
  failed: 'Failed',
  cancelled: 'Cancelled',
};
export const stateTone: Record<Review['state'], Tone> = {
  queued: 'calm',
  running: 'thread',
  done: 'good',
  failed: 'bad',
  cancelled: 'calm',
};
export const startedWords: Record<Review['startedBy'], string> = {
  person: 'By hand',
  schedule: 'By a schedule',
  app: 'By the app',
};

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const dayOf = (at: string) => todayHere(new Date(at));

/** "today, 14:05", or the day and the time. */
export function whenWords(at: string, now = new Date()): string {
  const day = dayOf(at);
  return `${day === todayHere(now) ? 'today' : formatDay(day)}, ${clock.format(new Date(at))}`;
}
export const dayWords = (at: string): string => formatDay(dayOf(at));

/** A mean is shown whole, unless that would hide that something is left. */
export const healthWords = (health: number): string =>
  (health < 100 ? Math.min(99, Math.round(health)) : 100).toString();
export const exactWords = (value: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: 2, signDisplay: 'auto' });
export const signedWords = (value: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: 2, signDisplay: 'exceptZero' }).replace('-', '−');

/** From where it is well to where somebody should look today. */
export const healthTone = (health: number): 'good' | 'warn' | 'bad' =>
  health >= 80 ? 'good' : health >= 60 ? 'warn' : 'bad';

type Foreign = { currency: string; deals: number; amountMinor: number };

/** "3 deals in CHF, 1 deal in SEK". */
export const foreignWords = (without: Foreign[]): string =>
  without.map(({ currency, deals }) => `${dealsWords(deals)} in ${currency}`).join(', ');
export const foreignSums = (without: Foreign[]): string => without.map((sum) => formatMoney(sum)).join(' · ');

/** With its sign, as what was added or taken. */
export function signedMoney(amountMinor: number, currency: string): string {
  const words = formatMoneyShort({ amountMinor: Math.abs(amountMinor), currency });
  return amountMinor < 0 ? `−${words}` : amountMinor > 0 ? `+${words}` : words;
}

export const tookWords = (ms: number): string =>
  ms < 1000 ? `${number(Math.round(ms))} ms` : `${(ms / 1000).toLocaleString('en-US', { maximumFractionDigits: 1 })} s`;

/** What a person called a review; the name that it has otherwise says no more than when it was. */
export const givenName = ({ name }: Pick<Review, 'name'>): string => (/^Review of \d/.test(name) ? '' : name);
