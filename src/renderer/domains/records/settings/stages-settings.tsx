import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Stage } from '../../../../contract/records/shapes.ts';
import { core } from '../../../app/boundary.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { Banner, Button } from '../../../ui/index.ts';
import { useStages } from '../list/use-choices.ts';
import { SettingsPart } from './settings-part.tsx';
import { StageLine } from './stage-line.tsx';

type Draft = Omit<Stage, 'id' | 'position'> & { id?: string };

/** The steps that a deal goes through; each change is saved at once and can be undone. */
export function StagesSettings() {
  const stages = useStages();
  const [failure, setFailure] = useState<string>();

  const save = async (next: Draft[]) => {
    setFailure(undefined);
    try {
      await core.records.stages.save({
        stages: next.map(({ id, name, outcome, probability }, position) => ({
          id,
          name,
          outcome,
          probability,
          position,
        })),
      });
    } catch (error) {
      const { message, remedy } = problemOf(error);
      setFailure([message, remedy].filter(Boolean).join(' '));
    }
  };
  const add = () => {
    const lastOpen = stages.findLastIndex(({ outcome }) => outcome === 'open');
    const taken = new Set(stages.map(({ name }) => name.toLowerCase()));
    let number = stages.length + 1;
    while (taken.has(`stage ${number.toString()}`)) number += 1;
    const before = stages[lastOpen]?.probability ?? 10;
    const added: Draft = { name: `Stage ${number.toString()}`, outcome: 'open', probability: before };
    const drafts: Draft[] = stages;
    void save(drafts.toSpliced(lastOpen + 1, 0, added));
  };
  const move = (place: number, by: -1 | 1) => {
    const stage = stages[place];
    if (stage) void save(stages.toSpliced(place, 1).toSpliced(place + by, 0, stage));
  };

  return (
    <SettingsPart
      title="Stages"
      text="What a deal goes through, in order. The chance is what a new deal in that stage starts with; a stage that still has deals cannot go."
    >
      {failure ? (
        <div className="p-3">
          <Banner tone="bad">{failure}</Banner>
        </div>
      ) : null}
      {stages.map((stage, place) => (
        <StageLine
          key={stage.id}
          stage={stage}
          first={place === 0}
          last={place === stages.length - 1}
          onChange={(patch) => save(stages.with(place, { ...stage, ...patch }))}
          onMove={(by) => move(place, by)}
          onRemove={() => void save(stages.toSpliced(place, 1))}
        />
      ))}
      <div className="px-3 py-2">
        <Button look="quiet" icon={Plus} onClick={add}>
          Add a stage
        </Button>
      </div>
    </SettingsPart>
  );
}
