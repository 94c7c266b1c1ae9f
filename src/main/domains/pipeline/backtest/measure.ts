import type { Backtest } from '../../../../contract/pipeline/rules.ts';
import { chanceOf, type Split } from './chance.ts';

/** What a rule's findings tell of one outcome, and how likely chance alone does as well. */
export type Measured = Backtest['lost'] & { chance: number };

export function measure({ all, went, fired, both }: Split): Measured {
  const precision = fired > 0 ? both / fired : null;
  const baseRate = all > 0 ? went / all : null;
  return {
    n: went,
    fired: both,
    precision,
    baseRate,
    lift: precision === null || baseRate === null || baseRate === 0 ? null : precision / baseRate,
    recall: went > 0 ? both / went : null,
    chance: chanceOf({ all, went, fired, both }),
  };
}
