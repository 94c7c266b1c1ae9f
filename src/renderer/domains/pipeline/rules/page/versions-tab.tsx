import { useQuery, useQueryClient } from '@tanstack/react-query';
import { History, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { Rule, RuleVersion } from '../../../../../contract/pipeline/rules.ts';
import { core, orpc } from '../../../../app/boundary.ts';
import { problemOf } from '../../../../app/problems/problem.ts';
import { tell } from '../../../../app/problems/tell.ts';
import { Button, EmptyState, ErrorState, SkeletonText, Tag } from '../../../../ui/index.ts';
import { whenWords } from '../../review-words.ts';
import { layerWords } from '../rule-words.ts';

/** Everything that was done to a rule, and the way back to each state. */
export function VersionsTab({ rule: { id, version: now } }: { rule: Rule }) {
  const queries = useQueryClient();
  const [busy, setBusy] = useState<number>();
  const { data, error, isFetching, refetch } = useQuery(orpc.pipeline.rules.versions.queryOptions({ input: { id } }));
  if (error && !data)
    return <ErrorState failure={problemOf(error)} retrying={isFetching} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonText lines={4} />;
  const restore = async (version: number) => {
    setBusy(version);
    try {
      await core.pipeline.rules.restore({ id, version });
      await queries.invalidateQueries({ queryKey: orpc.pipeline.rules.key() });
    } catch (failure) {
      tell(failure);
    } finally {
      setBusy(undefined);
    }
  };
  if (data.items.length === 0) {
    return (
      <EmptyState icon={History} title="It is as it came">
        Each change of this rule is written down here, with who made it, and can be brought back.
      </EmptyState>
    );
  }
  return (
    <ol aria-label="Versions" className="divide-y divide-line overflow-clip rounded-2 border border-line bg-panel">
      {data.items.map((one) => (
        <li key={one.id} className="flex min-h-11 items-center gap-3 px-4 py-2 text-sm">
          <span className="num w-8 shrink-0 text-ink-3">{one.version.toString()}</span>
          <span className="min-w-0 flex-1">
            <span className="font-medium">{one.what}</span>
            {one.layer ? <span className="text-ink-3">{`, ${layerWords[one.layer]}`}</span> : null}
            <span className="block text-ink-3">{whoAndWhen(one)}</span>
          </span>
          {one.version === now ? (
            <Tag tone="good">in force</Tag>
          ) : (
            <Button
              size="sm"
              icon={RotateCcw}
              busy={busy === one.version}
              aria-label={`Bring back version ${one.version.toString()}`}
              onClick={() => void restore(one.version)}
            >
              Bring back
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}

const whoAndWhen = ({ actorName, at }: RuleVersion): string => [actorName, whenWords(at)].filter(Boolean).join(' · ');
