import type { Operand } from '../../../../../../contract/pipeline/rule-language.ts';
import type { Stage } from '../../../../../../contract/records/shapes.ts';
import { fold } from '../../../../../platform/text/clean-text.ts';
import type { FactField } from '../../../facts/fact-fields.ts';
import { numbersOnce, type Rows, textsIn } from './rows.ts';
import { foldedText } from './text-leaf.ts';

type OfWon = Extract<Operand, { of_won: string }>;

/** With fewer, nothing can be called usual. */
const fewest = 5;

/** A statistic over sorted values; between two of them it is taken in proportion. NaN: there are too few. */
export function statisticOf(sorted: readonly number[], statistic: OfWon['of_won']): number {
  if (sorted.length < fewest) return Number.NaN;
  if (statistic === 'mean') return sorted.reduce((sum, one) => sum + one, 0) / sorted.length;
  const place = (sorted.length - 1) * { median: 0.5, p75: 0.75, p90: 0.9 }[statistic];
  const under = sorted[Math.floor(place)] ?? Number.NaN;
  const over = sorted[Math.ceil(place)] ?? Number.NaN;
  return under + (over - under) * (place - Math.floor(place));
}

/** What was usual for won deals: one number for all, or by the stage that each deal is in. */
export const usualInWon = (
  rows: Rows,
  { of_won, field, times = 1 }: OfWon,
  ofWon: FactField['ofWon'],
  stages: readonly Stage[],
): number | Float64Array =>
  fromWon(
    rows,
    { field, ofWon, stages, key: JSON.stringify(['of won', of_won, field, times]) },
    (sorted) => statisticOf(sorted, of_won) * times,
  );

/** Of how many won deals that is. */
export const wonDealsOf = (
  rows: Rows,
  field: string,
  ofWon: FactField['ofWon'],
  stages: readonly Stage[],
): number | Float64Array =>
  fromWon(rows, { field, ofWon, stages, key: JSON.stringify(['won deals', field]) }, ({ length }) => length);

type FromWon = { field: string; ofWon: FactField['ofWon']; stages: readonly Stage[]; key: string };

function fromWon(rows: Rows, { field, ofWon, stages, key }: FromWon, take: (sorted: readonly number[]) => number) {
  const { team } = rows.facts;
  if (ofWon !== 'stage') return take(Object.hasOwn(team.of, field) ? (team.of[field] ?? []) : []);
  return numbersOnce(rows, key, () => {
    const byStage = Object.hasOwn(team.ofStage, field) ? (team.ofStage[field] ?? {}) : {};
    const taken = new Map(stages.map(({ id, name }) => [fold(name.trim()), take(byStage[id] ?? [])]));
    const column = textsIn(rows, 'stage');
    const byCode = column.texts.map((_, code) => taken.get(foldedText(column, code)) ?? Number.NaN);
    return Float64Array.from(column.codes, (code) => byCode[code] ?? Number.NaN);
  });
}
