import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Plus, SearchX } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Rule } from '../../../../../contract/pipeline/rules.ts';
import { orpc } from '../../../../app/boundary.ts';
import { useCommands } from '../../../../app/commands/view-commands.ts';
import { ViewTitle } from '../../../../app/frame/slots.tsx';
import { problemOf } from '../../../../app/problems/problem.ts';
import { Button, buttonClasses, EmptyState, ErrorState, Kbd } from '../../../../ui/index.ts';
import { ReviewPlaces } from '../../places/review-places.tsx';
import { counted } from '../../review-words.ts';
import { useTuneRule } from '../use-tune-rule.ts';
import { changeRulesList, useRulesList } from './list-state.ts';
import { narrowRules } from './narrow-rules.ts';
import { RuleLine } from './rule-line.tsx';
import { RuleTools } from './rule-tools.tsx';
import { RulesSkeleton } from './rules-skeleton.tsx';
import { useRuleKeys } from './use-rule-keys.ts';

/** The rule studio: what a review looks for, and how strictly. */
export function RulesView() {
  const { data, error, isFetching, refetch } = useQuery(orpc.pipeline.rules.list.queryOptions());
  const navigate = useNavigate();
  const list = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useState('');
  const enter = useRuleKeys(list);
  useCommands([
    {
      id: 'rules.new',
      title: 'New rule…',
      group: 'Create',
      icon: Plus,
      shortcuts: ['n'],
      run: () => void navigate({ to: '/rules/new' }),
    },
  ]);
  const rules = data?.items;
  const on = rules?.filter(({ enabled }) => enabled).length ?? 0;
  return (
    <>
      <ViewTitle title="Rules" detail={rules ? `${on.toString()} of ${counted(rules.length, 'rule')} on` : undefined}>
        <ReviewPlaces />
        <Link to="/rules/new" className={buttonClasses('primary', 'sm')} aria-keyshortcuts="n">
          <Plus aria-hidden className="size-3.5" /> New rule <Kbd keys="n" onColour />
        </Link>
      </ViewTitle>
      <div className="flex h-full min-h-0 flex-col">
        <RuleTools search={search} onSearch={setSearch} onLeave={enter} />
        <div ref={list} className="relative min-h-0 flex-1 overflow-y-auto px-6 py-4">
          {rules ? (
            <RuleGroups rules={rules} search={search} onSearch={setSearch} />
          ) : error ? (
            <ErrorState failure={problemOf(error)} retrying={isFetching} onRetry={() => void refetch()} />
          ) : (
            <RulesSkeleton />
          )}
        </div>
      </div>
    </>
  );
}

interface RuleGroupsProps {
  rules: Rule[];
  search: string;
  onSearch: (text: string) => void;
}

function RuleGroups({ rules, search, onSearch }: RuleGroupsProps) {
  const { layer, severity, shown } = useRulesList();
  const tune = useTuneRule(layer);
  const groups = narrowRules(rules, { search, severity, shown });
  const showAll = () => {
    onSearch('');
    changeRulesList({ severity: 'all', shown: 'all' });
  };
  if (groups.length === 0) {
    return (
      <EmptyState icon={SearchX} title="No rule fits" action={<Button onClick={showAll}>Show every rule</Button>}>
        Rules are found by their name, by what they are about and by their category.
      </EmptyState>
    );
  }
  return groups.map(({ category, label, rules: here, on }) => (
    <section key={category} aria-label={label} className="mb-6 max-w-320">
      <h2 className="flex min-h-8 items-baseline gap-2 text-md font-semibold">
        {label}
        <span className="num text-sm font-normal text-ink-3">{`${on.toString()} of ${here.length.toString()} on`}</span>
      </h2>
      <ul className="divide-y divide-line overflow-clip rounded-2 border border-line bg-panel">
        {here.map((rule) => (
          <RuleLine key={rule.id} rule={rule} layer={layer} tune={tune(rule)} />
        ))}
      </ul>
    </section>
  ));
}
