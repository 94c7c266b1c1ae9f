import type { Threshold } from '../../../../contract/pipeline/rule-language.ts';
import type { Backtest, OverrideLayer, Rule } from '../../../../contract/pipeline/rules.ts';
import { formatNumber, type Option, type Tone } from '../../../ui/index.ts';

export const unitWords: Record<Threshold['unit'], string> = {
  days: 'days',
  percent: '%',
  times: '×',
  count: '',
  amount: '',
};
export const unitOptions: Option<Threshold['unit']>[] = [
  { value: 'days', label: 'days' },
  { value: 'percent', label: 'percent' },
  { value: 'times', label: 'times' },
  { value: 'count', label: 'a count' },
  { value: 'amount', label: 'an amount' },
];

/** "14 days", "20 %", "3". */
export const tunedWords = (value: number, unit: Threshold['unit']): string =>
  `${formatNumber(value)} ${unitWords[unit]}`.trim();

export const layerOptions: Option<OverrideLayer>[] = [
  { value: 'workspace', label: 'For everybody here' },
  { value: 'mine', label: 'Only for me' },
];
export const layerWords: Record<OverrideLayer, string> = { workspace: 'for everybody here', mine: 'only for me' };

export const shownOptions = [
  { value: 'all', label: 'Every rule' },
  { value: 'on', label: 'On' },
  { value: 'off', label: 'Off' },
  { value: 'changed', label: 'Changed' },
  { value: 'custom', label: 'Made here' },
  { value: 'waiting', label: 'Not evaluated' },
] as const satisfies Option[];
export type Shown = (typeof shownOptions)[number]['value'];

export const anySeverity = { value: 'all', label: 'Any severity' } as const;

export const fieldTypeWords: Record<NonNullable<Rule['needsField']>['type'], string> = {
  text: 'text',
  number: 'a number',
  date: 'a day',
  choice: 'a choice',
  yes_no: 'yes or no',
};

export const verdictWords: Record<Backtest['verdict'], string> = {
  meaningful: 'Means something here',
  no_better: 'No better than chance',
  worse: 'Points the wrong way',
  too_few: 'Too few deals to tell',
};
export const verdictTone: Record<Backtest['verdict'], Tone> = {
  meaningful: 'good',
  no_better: 'calm',
  worse: 'warn',
  too_few: 'calm',
};

const oneDigit = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 1 });
export const percentWords = (share: number): string => `${oneDigit(share * 100)} %`;
export const liftWords = (lift: number | null): string => (lift === null ? '–' : oneDigit(lift));

/** "lift 2.1 · n 84", as the latest backtest found it. */
export function backtestWords(latest: NonNullable<Rule['backtest']>): string {
  const { lost, slipped, n, verdict } = latest;
  if (verdict === 'too_few') return `too few to tell · n ${n.toLocaleString('en-US')}`;
  const lifts = [lost.lift, slipped.lift].filter((lift) => lift !== null);
  return `lift ${liftWords(lifts.length > 0 ? Math.max(...lifts) : null)} · n ${n.toLocaleString('en-US')}`;
}
