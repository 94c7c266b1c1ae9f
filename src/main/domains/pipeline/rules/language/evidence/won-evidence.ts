import type { Operand, teamStatistics } from '../../../../../../contract/pipeline/rule-language.ts';
import type { FactColumn, Facts } from '../../../facts/fact-shapes.ts';
import { gatherNumbers } from '../../../snapshot/gather.ts';
import type { World } from '../evaluate/node.ts';
import { usualInWon, wonDealsOf } from '../evaluate/of-won.ts';
import { rowsOf } from '../evaluate/rows.ts';
import type { Evidence } from './evidence-shape.ts';

type OfWon = Extract<Operand, { of_won: string }>;

const statisticWords: Record<(typeof teamStatistics)[number], string> = {
  median: 'median',
  p75: 'three in four stay under it',
  p90: 'nine in ten stay under it',
  mean: 'average',
};

/** What is usual for won deals, and of how many that is. `compared`: the field that it is held against. */
export function wonEvidence({ of_won, field: name }: OfWon, compared: string | null, world: World): Evidence[] {
  const field = world.catalogue.deal.get(name);
  if (!field) return [];
  const own = `won:${of_won}:${name}`;
  const what = compared === name ? 'Usual' : `${field.label}, usual`;
  const where = field.ofWon === 'stage' ? ' in this stage' : '';
  const usual = (facts: Facts) => usualInWon(rowsOf(facts, null), { of_won, field: name }, field.ofWon, world.stages);
  const many = (facts: Facts) => wonDealsOf(rowsOf(facts, null), name, field.ofWon, world.stages);
  return [
    {
      name: own,
      label: `${what} for won deals${where} (${statisticWords[of_won]})`,
      type: field.type,
      values: (facts, deals) => columnOf(usual(facts), deals),
    },
    {
      name: `${own}:deals`,
      label: 'Won deals',
      type: 'number',
      of: own,
      values: (facts, deals) => columnOf(many(facts), deals),
    },
  ];
}

const columnOf = (values: number | Float64Array, deals: Uint32Array): FactColumn => ({
  kind: 'number',
  values: typeof values === 'number' ? new Float64Array(deals.length).fill(values) : gatherNumbers(values, deals),
});
