import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { categoryWords } from '../../../../../contract/pipeline/rule-words.ts';
import { orpc } from '../../../../app/boundary.ts';
import { useCommands } from '../../../../app/commands/view-commands.ts';
import { ViewTitle } from '../../../../app/frame/slots.tsx';
import { useRemembered } from '../../../../app/palette/recents.ts';
import { problemOf } from '../../../../app/problems/problem.ts';
import { Breadcrumbs, ErrorState, Skeleton, type Tab, Tabs } from '../../../../ui/index.ts';
import { useWorkspaceId } from '../../../records/list/use-choices.ts';

import { BacktestTab } from '../backtest/backtest-tab.tsx';
import { PreviewTab } from './preview-tab.tsx';
import { RuleActions } from './rule-actions.tsx';
import { RuleFacts } from './rule-facts.tsx';
import { type RuleTab, ruleTabs } from './rule-tabs.ts';
import { VersionsTab } from './versions-tab.tsx';
import { YamlTab } from './yaml-tab.tsx';

/** One rule: what it says, how it is tuned, what it finds now and how good it was. */
export function RulePage() {
  const { id } = useParams({ from: '/frame/rules/$id' });
  const { tab = 'preview' } = useSearch({ from: '/frame/rules/$id' });
  const navigate = useNavigate();
  const { data: rule, error, isFetching, refetch } = useQuery(orpc.pipeline.rules.get.queryOptions({ input: { id } }));
  const workspace = useWorkspaceId();
  useRemembered(
    workspace,
    rule && { path: `/rules/${id}`, title: rule.name, subtitle: categoryWords[rule.category], kind: 'rules' },
  );
  const go = (to: RuleTab) =>
    void navigate({ to: '/rules/$id', params: { id }, search: to === 'preview' ? {} : { tab: to }, replace: true });
  const step = (by: 1 | -1) => {
    const next = ruleTabs[ruleTabs.indexOf(tab) + by];
    if (next) go(next);
  };
  useCommands([
    {
      id: 'rule.list',
      title: 'Back to the rules',
      group: 'This view',
      shortcuts: ['escape'],
      run: () => void navigate({ to: '/rules' }),
    },
    {
      id: 'rule.next-tab',
      title: 'Next part of the rule',
      group: 'This view',
      shortcuts: ['j'],
      keysOnly: true,
      run: () => step(1),
    },
    {
      id: 'rule.last-tab',
      title: 'Part before',
      group: 'This view',
      shortcuts: ['k'],
      keysOnly: true,
      run: () => step(-1),
    },
  ]);
  if (error && !rule) {
    return (
      <>
        <ViewTitle title="Rule" />
        <ErrorState failure={problemOf(error)} retrying={isFetching} onRetry={() => void refetch()} />
      </>
    );
  }
  if (!rule) return <Skeleton className="m-6 h-64" />;
  const contents = {
    preview: () => <PreviewTab rule={rule} />,
    backtest: () => <BacktestTab rule={rule} />,
    versions: () => <VersionsTab rule={rule} />,
    yaml: () => <YamlTab rule={rule} />,
  };
  const labels: Record<RuleTab, string> = {
    preview: 'Preview now',
    backtest: 'Backtest',
    versions: 'Versions',
    yaml: 'YAML',
  };
  const tabs = ruleTabs.map(
    (value): Tab<RuleTab> => ({ value, label: labels[value], content: value === tab ? contents[value]() : null }),
  );
  return (
    <>
      <ViewTitle title={rule.name}>
        <RuleActions rule={rule} />
      </ViewTitle>
      <div className="relative h-full overflow-y-auto px-6 pt-4 pb-10">
        <div className="mx-auto flex max-w-300 flex-col gap-4">
          <Breadcrumbs>
            <Link key="list" to="/rules">
              Rules
            </Link>
            <span key="category">{categoryWords[rule.category]}</span>
            <span key="here">{rule.name}</span>
          </Breadcrumbs>
          <RuleFacts rule={rule} />
          <Tabs label="Parts of this rule" tabs={tabs} value={tab} onChange={go} />
        </div>
      </div>
    </>
  );
}
