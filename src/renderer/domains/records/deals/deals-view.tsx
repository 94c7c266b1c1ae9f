import { useNavigate } from '@tanstack/react-router';
import { Columns4, Plus, Rows3, Target } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { useCommands } from '../../../app/commands/view-commands.ts';
import { ViewTitle } from '../../../app/frame/slots.tsx';
import { Button, SegmentedControl } from '../../../ui/index.ts';
import { askForNew } from '../create/new-record-state.ts';
import { useNewShortcut } from '../create/use-new-shortcut.ts';
import { NothingHere } from '../list/nothing-here.tsx';
import { RecordList } from '../list/record-list.tsx';
import { useRecordSource } from '../list/use-record-source.ts';
import { useOpenList } from '../list/views/use-open-list.ts';
import { useOpensDeals } from '../record/came-from.ts';
import { dealBulkFields } from './deal-bulk-fields.ts';
import { dealColumns } from './deal-columns.tsx';
import { dealMenu } from './deal-menu.ts';
import { DealPeek } from './deal-peek.tsx';
import { DealsBoard } from './deals-board.tsx';
import { Sums } from './sums.tsx';
import { useAskedForWon } from './use-asked-for-won.ts';
import { useDealTotals } from './use-deal-groups.ts';
import { useDealQueryOf } from './use-deal-query.ts';
import { WithoutStep } from './without-step.tsx';

const shapes = [
  { value: 'table' as const, label: 'Table', icon: Rows3 },
  { value: 'board' as const, label: 'Board', icon: Columns4 },
];

/** The pipeline: every deal that the filters leave, as a table or as a board. */
export function DealsView() {
  const navigate = useNavigate();
  const list = useOpenList('deals');
  const { stages, people, customFields, fields, filter, sort } = useDealQueryOf(list);
  const { state, change } = list;
  useOpensDeals(null);
  useAskedForWon(list);
  const [find, setFind] = useState('');
  const search = useDeferredValue(find.trim()) || undefined;
  const { totals, groups } = useDealTotals(filter, search, state.layout.group);
  const rows = useRecordSource('deals', { filter, search, sort }, groups);
  const columns = useMemo(
    () =>
      dealColumns({
        stages,
        people,
        customFields,
        footer: {
          count: totals ? `${totals.count.toLocaleString('en-US')} deals` : '',
          amount: totals ? <Sums sums={totals.sums} /> : null,
        },
      }),
    [stages, people, customFields, totals],
  );
  const bulkFields = useMemo(() => dealBulkFields(stages, people), [stages, people]);
  const open = ({ id }: Pick<Deal, 'id'>) => void navigate({ to: '/deals/$id', params: { id } });
  const showAll = () => {
    change({ filters: [] });
    setFind('');
  };

  useNewShortcut('deals', 'New deal');
  useCommands([
    {
      id: 'deals.shape',
      title: state.shape === 'table' ? 'Show the deals as a board' : 'Show the deals as a table',
      group: 'This view',
      icon: state.shape === 'table' ? Columns4 : Rows3,
      keywords: ['kanban', 'list'],
      shortcuts: ['b'],
      run: () => change({ shape: state.shape === 'table' ? 'board' : 'table' }),
    },
  ]);

  return (
    <>
      <ViewTitle
        title={list.saved?.name ?? 'Pipeline'}
        detail={
          totals ? (
            <>
              <span className="num">{`${totals.count.toLocaleString('en-US')} deals`}</span>
              {totals.sums.length > 0 ? ' · ' : null}
              <Sums sums={totals.sums} most={3} />
            </>
          ) : undefined
        }
      >
        <Button look="primary" size="sm" icon={Plus} shortcut="n" onClick={() => askForNew('deals')}>
          New deal
        </Button>
      </ViewTitle>
      <RecordList
        list={list}
        label="Deals"
        own="Pipeline"
        rows={rows}
        columns={columns}
        fields={fields}
        query={{ filter, search, sort }}
        find={find}
        onFind={setFind}
        onOpen={open}
        rowMenu={(deal) => dealMenu(deal, { stages, people, onOpen: open })}
        bulkFields={bulkFields}
        peek={(deal, onClose) => <DealPeek deal={deal} onOpen={() => open(deal)} onClose={onClose} />}
        board={state.shape === 'board' ? <DealsBoard filter={filter} search={search} onOpen={open} /> : undefined}
        tools={
          <>
            <WithoutStep list={list} />
            <SegmentedControl
              label="Shape of the list"
              value={state.shape}
              onChange={(shape) => change({ shape })}
              options={shapes}
            />
          </>
        }
        empty={
          <NothingHere
            kind="deals"
            icon={Target}
            narrowed={filter.length > 0 || search !== undefined}
            onShowAll={showAll}
            teaches="Every open deal with its stage, amount and close date. Bring in the export of your CRM, or add one by hand."
          />
        }
      />
    </>
  );
}
