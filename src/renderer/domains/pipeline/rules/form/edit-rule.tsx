import { skipToken, useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { orpc } from '../../../../app/boundary.ts';
import { ViewTitle } from '../../../../app/frame/slots.tsx';
import { problemOf } from '../../../../app/problems/problem.ts';
import { ErrorState, Skeleton } from '../../../../ui/index.ts';
import { useWorkspaceId } from '../../../records/list/use-choices.ts';
import { draftOf } from './read-spec.ts';
import type { KeptDraft } from './rule-drafts.ts';
import { RuleEditorView } from './rule-editor.tsx';

/** A rule of one's own is rewritten. It begins with the text as it was written, comments and all. */
export function EditRule() {
  const { id } = useParams({ from: '/frame/rules/$id/edit' });
  const { as = 'form' } = useSearch({ from: '/frame/rules/$id/edit' });
  const workspace = useWorkspaceId();
  const rule = useQuery(orpc.pipeline.rules.get.queryOptions({ input: { id } }));
  const text = useQuery(orpc.pipeline.rules.yaml.queryOptions({ input: { id } }));
  const yaml = text.data?.yaml;
  // As it was written: what is tuned lies over it, and stays there.
  const read = useQuery(
    orpc.pipeline.rules.preview.queryOptions({ input: yaml === undefined ? skipToken : { yaml, limit: 0 } }),
  );
  const error = rule.error ?? text.error ?? read.error;
  const spec = read.data?.spec;
  const start = useMemo<KeptDraft | null>(
    () => (spec && yaml !== undefined ? { form: draftOf(spec), yaml, written: 'form' } : null),
    [spec, yaml],
  );
  const idOf = useCallback(() => id, [id]);
  if (error && !start) {
    const again = () => void Promise.all([rule.refetch(), text.refetch(), read.refetch()]);
    return (
      <>
        <ViewTitle title="Rule" />
        <ErrorState failure={problemOf(error)} onRetry={again} />
      </>
    );
  }
  if (workspace === '' || !start || !rule.data) return <Skeleton className="m-6 h-64" />;
  return (
    <RuleEditorView
      title={rule.data.name}
      ruleId={id}
      draftKey={`${workspace} ${id}`}
      start={start}
      idOf={idOf}
      startAs={as}
    />
  );
}
