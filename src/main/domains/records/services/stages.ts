import type { Database } from 'better-sqlite3';
import type { Deal, Stage } from '../../../../contract/records/shapes.ts';
import { didYouMean } from '../../../platform/did-you-mean.ts';
import { invalid } from '../../../platform/invalid.ts';

export const listStages = (db: Database): Stage[] =>
  db.prepare<[], Stage>('SELECT id, name, position, outcome, probability FROM stages ORDER BY position, id').all();

export const firstOpenStage = (stages: Stage[]): Stage | undefined => stages.find(({ outcome }) => outcome === 'open');

/** The stage that an input names by id or by name. Undefined: it names none. */
export function chosenStage(stages: Stage[], input: { stageId?: string; stage?: string }): Stage | undefined {
  if (input.stageId !== undefined && input.stage !== undefined) {
    throw invalid('stage', 'Give stageId or stage, not both.');
  }
  const given = input.stageId ?? input.stage;
  if (given === undefined) return undefined;
  const lower = given.trim().toLowerCase();
  const found = stages.find(({ id, name }) =>
    input.stageId === undefined ? name.toLowerCase() === lower || id === lower : id === given,
  );
  if (found) return found;
  const names = stages.map(({ name }) => name);
  throw invalid(
    input.stageId === undefined ? 'stage' : 'stageId',
    `There is no stage "${given}".${didYouMean(given, names)}`,
    `The stages are ${names.join(', ')}.`,
  );
}

type FromStage = { probability?: number; forecastCategory?: NonNullable<Deal['forecastCategory']> };

/** The forecast category of a deal that nobody has put in another. */
export function stageForecast({ outcome, probability }: Stage): NonNullable<Deal['forecastCategory']> {
  if (outcome !== 'open') return outcome === 'won' ? 'closed' : 'omitted';
  if (probability >= 75) return 'commit';
  return probability >= 50 ? 'best_case' : 'pipeline';
}

/** Won is certain and lost is out, whatever the list of stages says. */
export const stageProbability = ({ outcome, probability }: Stage): number =>
  outcome === 'open' ? probability : outcome === 'won' ? 100 : 0;

/**
 * What a deal takes from the stage that it enters. What a person had set by hand on an open deal stays
 * as long as the deal is open; what came from the old stage follows to the new one.
 */
export function followStage(
  stages: Stage[],
  to: Stage,
  deal: Pick<Deal, 'stageId' | 'probability' | 'forecastCategory'> | undefined,
): FromStage {
  const from = stages.find(({ id }) => id === deal?.stageId);
  const takesAll = !deal || !from || to.outcome !== 'open' || from.outcome !== 'open';
  return {
    ...(takesAll || deal.probability === null || deal.probability === stageProbability(from)
      ? { probability: stageProbability(to) }
      : {}),
    ...(takesAll || deal.forecastCategory === null || deal.forecastCategory === stageForecast(from)
      ? { forecastCategory: stageForecast(to) }
      : {}),
  };
}
