import type { Threshold } from '../../../../../contract/pipeline/rule-language.ts';
import type { DraftThreshold } from './draft.ts';

const named: Record<Threshold['unit'], { key: string; label: string }> = {
  days: { key: 'days', label: 'Days' },
  percent: { key: 'percent', label: 'Percent' },
  times: { key: 'times', label: 'Times' },
  count: { key: 'count', label: 'How many' },
  amount: { key: 'amount', label: 'Amount' },
};

/** A number that can be tuned, under a name that no other has. */
export function newThreshold(unit: Threshold['unit'], value: number, known: DraftThreshold[]): DraftThreshold {
  const { key, label } = named[unit];
  let name = key;
  for (let number = 2; known.some((one) => one.key === name); number += 1) name = `${key}${number.toString()}`;
  return { key: name, label, value, unit, min: 0, max: 1_000_000_000 };
}
