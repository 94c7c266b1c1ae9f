import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ComponentType, lazy, Suspense } from 'react';
import { orpc } from '../../../app/boundary.ts';
import { useCommands } from '../../../app/commands/view-commands.ts';
import { ViewTitle } from '../../../app/frame/slots.tsx';
import { useRemembered } from '../../../app/palette/recents.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { Breadcrumbs, ErrorState, Skeleton, SkeletonText, type Tab, Tabs } from '../../../ui/index.ts';
import { useWorkspaceId } from '../../records/list/use-choices.ts';
import { PacketButton } from '../packet/packet-button.tsx';
import { PocHeader } from './poc-header.tsx';
import { type PocTab, pocTabs } from './poc-tabs.ts';
import type { TabProps } from './tab-props.ts';

/** Each tab is a chunk of its own: the page opens with one of them. */
const contents: Record<PocTab, ComponentType<TabProps>> = {
  overview: lazy(() => import('../overview/overview-tab.tsx')),
  plan: lazy(() => import('../plan/plan-tab.tsx')),
  phases: lazy(() => import('../plan/phases-tab.tsx')),
  criteria: lazy(() => import('../criteria/criteria-tab.tsx')),
  team: lazy(() => import('../team/team-tab.tsx')),
  stack: lazy(() => import('../stack/stack-tab.tsx')),
  calls: lazy(() => import('../calls/calls-tab.tsx')),
  values: lazy(() => import('../values/values-tab.tsx')),
};

/** One POC: what both sides agreed to, and how it stands. */
export function PocPage() {
  const { id } = useParams({ from: '/frame/pocs/$id' });
  const { tab = 'overview' } = useSearch({ from: '/frame/pocs/$id' });
  const navigate = useNavigate();
  const { data: plan, error, refetch } = useQuery(orpc.pocs.plan.queryOptions({ input: { id } }));
  const go = (to: PocTab) =>
    void navigate({ to: '/pocs/$id', params: { id }, search: to === 'overview' ? {} : { tab: to }, replace: true });

  const { poc } = plan ?? {};
  useRemembered(
    useWorkspaceId(),
    poc && { path: `/pocs/${id}`, title: poc.name, subtitle: poc.accountName ?? poc.dealName, kind: 'pocs' },
  );
  const step = (by: 1 | -1) => {
    const next = pocTabs[pocTabs.findIndex(({ value }) => value === tab) + by];
    if (next) go(next.value);
  };
  useCommands([
    {
      id: 'poc.list',
      title: 'Back to POCs',
      group: 'This view',
      shortcuts: ['escape'],
      run: () => void navigate({ to: '/pocs' }),
    },
    { id: 'poc.next-tab', title: 'Next part of the POC', group: 'This view', shortcuts: ['j'], run: () => step(1) },
    { id: 'poc.last-tab', title: 'Part before', group: 'This view', shortcuts: ['k'], run: () => step(-1) },
  ]);

  if (error && !plan) return <ErrorState failure={problemOf(error)} onRetry={() => void refetch()} />;
  if (!plan) return <Skeleton className="m-6 h-64" />;
  const counts: Partial<Record<PocTab, number>> = {
    plan: plan.milestones.length,
    phases: plan.tasks.length,
    criteria: plan.criteria.length,
    team: plan.team.length,
    stack: plan.stack.length,
    calls: plan.calls.length,
    values: plan.values.length,
  };
  const tabs = pocTabs.map(({ value, label }): Tab<PocTab> => {
    const Content = contents[value];
    return {
      value,
      label,
      count: counts[value],
      content:
        value === tab ? (
          <Suspense fallback={<SkeletonText lines={6} />}>
            <Content plan={plan} go={go} />
          </Suspense>
        ) : null,
    };
  });
  return (
    <>
      <ViewTitle title={plan.poc.name}>
        <PacketButton id={id} />
      </ViewTitle>
      <div className="flex h-full min-h-0 flex-col overflow-y-auto px-6 pt-4 pb-10">
        <Breadcrumbs>
          <Link key="list" to="/pocs">
            POCs
          </Link>
          <Link key="deal" to="/deals/$id" params={{ id: plan.poc.dealId }}>
            {plan.poc.dealName}
          </Link>
          <span key="here">{plan.poc.name}</span>
        </Breadcrumbs>
        <PocHeader plan={plan} />
        <Tabs label="Parts of this POC" tabs={tabs} value={tab} onChange={go} className="mt-4" />
      </div>
    </>
  );
}
