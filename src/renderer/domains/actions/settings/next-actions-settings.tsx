import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { core, orpc } from '../../../app/boundary.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { tell } from '../../../app/problems/tell.ts';
import { Button, ErrorState, SkeletonText } from '../../../ui/index.ts';
import { useStages } from '../../records/list/use-choices.ts';
import { SettingsPart } from '../../records/settings/settings-part.tsx';
import { RuleLine } from './rule-line.tsx';
import { freeAfters, type RuleDraft, rulesByStage, type StageRules } from './rule-words.ts';

const or = (work: Promise<unknown>) => void work.catch((error: unknown) => tell(error));

/** What is suggested as the next step in each stage; each change is saved at once and can be undone. */
export default function NextActionsSettings() {
  const stages = useStages();
  const { data, error, refetch } = useQuery(orpc.actions.suggestions.list.queryOptions());
  if (error && !data) return <ErrorState failure={problemOf(error)} onRetry={() => void refetch()} />;
  // Without the stages, saving would leave out what belongs to them.
  if (!data || stages.length === 0) return <SkeletonText lines={6} />;
  const rules = data.items;
  const groups = rulesByStage(rules, stages);
  // They stand in the order in which they are shown.
  const inOrder = groups.flatMap((group) => group.rules);
  const save = async (items: RuleDraft[]): Promise<void> => {
    await core.actions.suggestions.save({ items });
  };
  const change = (id: string, patch: Partial<RuleDraft>) =>
    save(inOrder.map((rule) => (rule.id === id ? { ...rule, ...patch } : rule)));
  const add = ({ stageId, rules: here }: StageRules) => {
    const [afterKind] = freeAfters(here);
    if (afterKind === undefined) return;
    or(save([...inOrder, { stageId, afterKind, what: 'Follow up', kind: 'call', leadDays: 2, atMinutes: null }]));
  };

  return (
    <SettingsPart
      title="What usually comes next"
      text="When an action is done, the next one is suggested from this table, by the stage of the deal and by what was just done. Deals without a next step show it as a proposal. It is never planned by itself: a person takes it, or types something else."
    >
      {groups.map((group) => (
        <section key={group.stageId} aria-label={group.name} className="@container py-2">
          <h3 className="flex min-h-8 items-center gap-2 px-4 text-sm font-semibold">
            {group.name}
            {group.stageId === null ? (
              <span className="font-normal text-ink-3">that has nothing of its own</span>
            ) : null}
            <Button
              size="sm"
              look="quiet"
              icon={Plus}
              className="ml-auto"
              aria-label={`Add a suggestion for ${group.name}`}
              disabled={freeAfters(group.rules).length === 0}
              onClick={() => add(group)}
            >
              Add
            </Button>
          </h3>
          {group.rules.length === 0 ? <p className="px-4 pb-1 text-sm text-ink-3">Nothing is suggested here.</p> : null}
          {group.rules.map((rule) => (
            <RuleLine
              key={rule.id}
              rule={rule}
              place={group.name}
              free={freeAfters(group.rules)}
              onChange={(patch) => change(rule.id, patch)}
              onRemove={() => or(save(inOrder.filter(({ id }) => id !== rule.id)))}
            />
          ))}
        </section>
      ))}
    </SettingsPart>
  );
}
