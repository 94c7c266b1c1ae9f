import { skipToken, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { orpc } from '../../../../app/boundary.ts';
import { ViewTitle } from '../../../../app/frame/slots.tsx';
import { problemOf } from '../../../../app/problems/problem.ts';
import { ErrorState, Skeleton } from '../../../../ui/index.ts';
import { useWorkspaceId } from '../../../records/list/use-choices.ts';
import { newDraft } from './draft.ts';
import { draftOf } from './read-spec.ts';
import type { KeptDraft } from './rule-drafts.ts';
import { RuleEditorView } from './rule-editor.tsx';
import { ruleIdOf } from './rule-id.ts';

/** A rule of one's own: from nothing, or from a copy. */
export function NewRule() {
  const { from } = useSearch({ from: '/frame/rules/new' });
  const workspace = useWorkspaceId();
  const { data: rules } = useQuery(orpc.pipeline.rules.list.queryOptions());
  const copied = useQuery(orpc.pipeline.rules.get.queryOptions({ input: from ? { id: from } : skipToken }));
  const { data: original } = copied;
  const start = useMemo<KeptDraft>(() => {
    const form = original ? { ...draftOf(original), name: `${original.name} (copy)` } : newDraft();
    return { form, yaml: null, written: 'form' };
  }, [original]);
  const taken = useMemo(() => new Set(rules?.items.map(({ id }) => id)), [rules]);
  const idOf = useCallback((name: string) => ruleIdOf(name, taken), [taken]);
  if (from && copied.error && !original) {
    return (
      <>
        <ViewTitle title="New rule" />
        <ErrorState failure={problemOf(copied.error)} onRetry={() => void copied.refetch()} />
      </>
    );
  }
  if (workspace === '' || (from && !original)) return <Skeleton className="m-6 h-64" />;
  const draftKey = `${workspace} new ${from ?? ''}`;
  return (
    <RuleEditorView
      key={draftKey}
      title={original ? `Copy of “${original.name}”` : 'New rule'}
      ruleId={null}
      {...{ draftKey, start, idOf }}
      startAs="form"
    />
  );
}
