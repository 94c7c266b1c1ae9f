import type { Stage } from '../../../../../contract/records/shapes.ts';
import { type Parsed, remembered, stageOf, statusOf } from '../index.ts';
import type { ImportPlan } from './import-plan.ts';

/** Finds the stage of the workspace that a cell means: by its own name, by choice, or by what other systems call it. */
export function stageReader({ stages, chosenStages }: Pick<ImportPlan, 'stages' | 'chosenStages'>) {
  const byName = new Map<string, Stage>();
  for (const stage of stages) byName.set(stage.name.trim().toLowerCase(), stage);
  const byId = new Map(stages.map((stage) => [stage.id, stage]));
  const chosen = new Map(
    Object.entries(chosenStages).map(([name, id]) => [name.trim().toLowerCase(), byId.get(id)] as const),
  );
  const ofOutcome = (outcome: Stage['outcome']) => stages.find((stage) => stage.outcome === outcome);

  const find = (text: string): Stage | undefined => {
    const name = text.trim().toLowerCase();
    const said = chosen.get(name) ?? byName.get(name);
    if (said) return said;
    const key = stageOf(text);
    if (key === null) return byId.get(name);
    return byId.get(key) ?? (key === 'won' || key === 'lost' ? ofOutcome(key) : undefined);
  };

  return {
    read: remembered(
      (text: string): Parsed<Stage> =>
        text.trim() === ''
          ? null
          : (find(text) ?? {
              problem: `There is no stage “${text.slice(0, 60)}” here. Choose the stage that it means, or add it to the stages of this workspace.`,
            }),
    ),
    /** Won and lost may stand in a column of their own, whatever the stage says. */
    withStatus(stage: Stage | null, status: string): Stage | null {
      const key = statusOf(status);
      if ((key !== 'won' && key !== 'lost') || stage?.outcome === key) return stage;
      return ofOutcome(key) ?? stage;
    },
    first: ofOutcome('open') ?? stages[0],
    byId,
  };
}
