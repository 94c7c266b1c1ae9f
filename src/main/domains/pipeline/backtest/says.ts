import type { Backtest } from '../../../../contract/pipeline/rules.ts';
import type { Measured } from './measure.ts';
import { fewestDeals, fewestFound, tells } from './verdict.ts';

type Told = Pick<Backtest, 'n' | 'fired' | 'daysBefore' | 'verdict'> & {
  lost: Measured;
  slipped: Measured;
  /** Of how many of them it could not tell, as a value is not known. */
  unknown: number;
};

const number = (value: number) => value.toLocaleString('en');
const percent = (part: number) => `${Math.round(part * 100)} %`;
const count = (many: number, one: string) => `${number(many)} ${one}${many === 1 ? '' : 's'}`;

/** What a backtest came to, in a sentence or two. */
export function sayBacktest(told: Told): string {
  const { n, fired, daysBefore, unknown, verdict, lost, slipped } = told;
  const days = count(daysBefore, 'day');
  if (n === 0) return `No closed deal is known as it was ${days} before, in the stages that the rule looks at.`;
  if (n < fewestDeals) {
    return `Only ${count(n, 'closed deal')} ${n === 1 ? 'is' : 'are'} known as they were ${days} before: too few to tell.`;
  }
  if (unknown === n) {
    return `What the rule asks about is not known of the past, so of ${count(n, 'closed deal')} it says nothing.`;
  }
  if (fired < fewestFound) {
    const found = fired === 0 ? 'none' : `only ${number(fired)}`;
    return `Of ${count(n, 'closed deal')} it would have found ${found}, ${days} before they closed: too few to tell.`;
  }
  const beginning = `Of ${count(n, 'closed deal')} it would have found ${number(fired)}`;
  const aboutLost = `${number(lost.fired)} of those ${were(lost.fired)} lost ${compared(lost)}`;
  const aboutSlipped = `${number(slipped.fired)} ${slipped.fired === 1 ? 'was' : 'were'} closed more than two weeks late ${compared(slipped)}`;
  const saysMore = slipped.precision !== null && (tells(slipped) || verdict !== 'meaningful');
  return saysMore ? `${beginning}; ${aboutLost}. ${aboutSlipped}.` : `${beginning}; ${aboutLost}.`;
}

const were = (many: number) => (many === 1 ? 'was' : 'were');

function compared({ precision, baseRate, lift, chance }: Measured): string {
  if (precision === null || baseRate === null) return '';
  const rate = `(${percent(precision)}), against ${percent(baseRate)} of all`;
  if (lift === null) return rate;
  const often = Math.abs(lift - 1) < 0.05 ? 'as often' : `${lift.toFixed(1)} times as often`;
  return `${rate}: ${often}${lift >= 1.3 && chance >= 0.1 ? ', which may be chance' : ''}`;
}
