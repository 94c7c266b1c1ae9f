import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { stepKind } from '../../../../contract/records/next-step.ts';
import { orpc } from '../../../app/boundary.ts';
import { type FilterField, optionsOf } from '../../../ui/index.ts';
import { conditionsOf } from '../../records/list/filter-conditions.ts';
import { asOption, usePeople, useStages } from '../../records/list/use-choices.ts';
import { kindWords } from '../step/standing-words.ts';
import { mineOf } from './mine.ts';
import type { TodayState } from './today-state.ts';

const kindOptions = optionsOf(stepKind.options, kindWords);

/** What Today is narrowed by, and what it knows to narrow with. */
export function useTodayQuery({ filters }: TodayState) {
  const stages = useStages();
  const people = usePeople();
  const { data: settings } = useQuery(orpc.workspace.settings.get.queryOptions());
  const fields = useMemo(
    (): FilterField[] => [
      { id: 'doerId', label: 'Who does it', type: 'choice', source: people.map(asOption) },
      { id: 'nextKind', label: 'Kind', type: 'choice', source: kindOptions },
      { id: 'stageId', label: 'Stage', type: 'choice', source: stages.filter(isOpen).map(asOption) },
      { id: 'amount', label: 'Amount', type: 'money', currency: 'USD' },
      { id: 'nextAt', label: 'Due', type: 'date' },
      { id: 'nextWhat', label: 'What is to be done', type: 'text' },
    ],
    [people, stages],
  );
  const filter = useMemo(() => conditionsOf(filters, fields), [filters, fields]);
  const me = mineOf(people, settings?.yourName ?? '');
  return { stages, people, fields, filter, me };
}

const isOpen = ({ outcome }: { outcome: string }) => outcome === 'open';
