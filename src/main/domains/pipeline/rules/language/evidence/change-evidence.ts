import type { FieldCondition } from '../../../../../../contract/pipeline/rule-language.ts';
import { minorDigits } from '../../../../../platform/money/currencies.ts';
import type { FactField } from '../../../facts/fact-fields.ts';
import type { FactColumn, Facts } from '../../../facts/fact-shapes.ts';
import { factValue } from '../../../facts/format-fact.ts';
import { gatherNumbers } from '../../../snapshot/gather.ts';
import { changeCounts, growthIn, type Lookback, valuesAfter, valuesBefore } from '../evaluate/change-leaf.ts';
import type { World } from '../evaluate/node.ts';
import { type Rows, rowsOf } from '../evaluate/rows.ts';
import type { Evidence } from './evidence-shape.ts';

const wayWords: Record<NonNullable<FieldCondition['direction']> | 'any', string> = {
  any: 'changed',
  up: 'raised',
  down: 'lowered',
  later: 'moved later',
  earlier: 'moved earlier',
  forward: 'moved forward',
  backward: 'moved back',
};

/** How often a field was changed: "Close date moved later, in the last 90 days". */
export function changesEvidence(condition: FieldCondition, { catalogue }: World): Evidence[] {
  const field = catalogue.deal.get(condition.field);
  if (!field) return [];
  const { direction } = condition;
  const back = lookbackOf(condition);
  return [
    {
      name: `changes:${field.name}:${direction ?? 'any'}:${back.within ?? 'ever'}`,
      label: `${field.label} ${wayWords[direction ?? 'any']}${sinceWords(back)}`,
      type: 'number',
      values: (facts, deals) => columnOf(changeCounts(rowsOf(facts, null), back, direction), deals),
    },
  ];
}

/** By how many percent a number has changed, and from what to what. */
export function growthEvidence(condition: FieldCondition, { catalogue }: World): Evidence[] {
  const field = catalogue.deal.get(condition.field);
  if (!field) return [];
  const back = lookbackOf(condition);
  const name = `growth:${field.name}:${back.within ?? 'ever'}`;
  const part = (end: string, ends: (rows: Rows, back: Lookback) => Float64Array): Evidence => ({
    ...{ name: `${name}:${end}`, label: `${field.label} ${end}`, type: field.type, of: name },
    values: (facts, deals) => inWholeUnits(facts, field, deals, ends(rowsOf(facts, null), back)),
  });
  return [
    {
      name,
      label: `${field.label}${back.within === undefined ? ' since it was first set' : sinceWords(back)}`,
      type: 'number',
      // A tenth of a percent says enough.
      values: (facts, deals) =>
        columnOf(growthIn(rowsOf(facts, null), back), deals, (percent) => Math.round(percent * 10) / 10),
    },
    part('before', valuesBefore),
    part('after', valuesAfter),
  ];
}

const lookbackOf = ({ field, within }: FieldCondition): Lookback => ({
  field,
  within: typeof within === 'number' ? within : undefined,
});

const sinceWords = ({ within }: Lookback): string => {
  if (within === undefined) return '';
  return within === 1 ? ' in the last day' : ` in the last ${within.toLocaleString('en')} days`;
};

const columnOf = (values: Float64Array, deals: Uint32Array, rounded = (value: number) => value): FactColumn => ({
  kind: 'number',
  values: gatherNumbers(values, deals).map(rounded),
});

/** Changes of amounts are kept in minor units. */
function inWholeUnits(facts: Facts, { type }: FactField, deals: Uint32Array, values: Float64Array): FactColumn {
  const column = { kind: 'number' as const, values: gatherNumbers(values, deals) };
  if (type !== 'money') return column;
  const currencies = facts.columns.get('currency');
  for (const [i, deal] of deals.entries()) {
    const currency = factValue(currencies, deal);
    column.values[i] =
      (column.values[i] ?? Number.NaN) / 10 ** minorDigits(typeof currency === 'string' ? currency : '');
  }
  return column;
}
