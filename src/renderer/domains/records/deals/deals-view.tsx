import { Link, useNavigate } from '@tanstack/react-router';
import { Columns4, FileUp, Plus, Rows3, Target } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { useCommands } from '../../../app/commands/view-commands.ts';
import { ViewTitle } from '../../../app/frame/slots.tsx';
import { Button, buttonClasses, EmptyState, SegmentedControl } from '../../../ui/index.ts';
import { RecordList } from '../list/record-list.tsx';
import { useRecordSource } from '../list/use-record-source.ts';
import { dealColumns } from './deal-columns.tsx';
import { sumWords } from './deal-words.ts';
import { useDealTotals } from './use-deal-groups.ts';
import { useDealQuery } from './use-deal-query.ts';

/** The pipeline: every deal that the filters leave, as a table or as a board. */
export function DealsView() {
  const navigate = useNavigate();
  const { state, change, stages, people, customFields, fields, filter, sort } = useDealQuery();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim()) || undefined;
  const { totals, groups } = useDealTotals(filter, search, state.layout.group);
  const rows = useRecordSource('deals', { filter, search, sort }, groups);
  const footer = {
    count: totals ? `${totals.count.toLocaleString('en-US')} deals` : '',
    amount: totals ? sumWords(totals.sums) : '',
  };
  const columns = useMemo(
    () => dealColumns({ stages, people, customFields, footer: { count: footer.count, amount: footer.amount } }),
    [stages, people, customFields, footer.count, footer.amount],
  );
  const open = ({ id }: Pick<Deal, 'id'>) => void navigate({ to: '/deals/$id', params: { id } });

  useCommands([
    {
      id: 'deals.shape',
      title: state.shape === 'table' ? 'Show the deals as a board' : 'Show the deals as a table',
      group: 'This view',
      shortcuts: ['b'],
      run: () => change({ shape: state.shape === 'table' ? 'board' : 'table' }),
    },
  ]);

  return (
    <>
      <ViewTitle title="Pipeline" detail={totals ? `${footer.count} · ${footer.amount}` : undefined} />
      <RecordList
        label="Deals"
        rows={rows}
        columns={columns}
        fields={fields}
        state={state}
        onChange={change}
        search={typed}
        onSearch={setTyped}
        onOpen={open}
        onCursor={() => undefined}
        onPicked={() => null}
        tools={
          <>
            <SegmentedControl
              label="Shape of the list"
              value={state.shape}
              onChange={(shape) => change({ shape })}
              options={[
                { value: 'table', label: 'Table', icon: Rows3 },
                { value: 'board', label: 'Board', icon: Columns4 },
              ]}
            />
            <Button look="primary" size="sm" icon={Plus} shortcut="n">
              New deal
            </Button>
          </>
        }
        empty={
          <EmptyState
            icon={Target}
            title={filter.length > 0 || search ? 'No deal fits these filters' : 'Your deals will be here'}
            action={
              filter.length > 0 || search ? (
                <Button
                  onClick={() => {
                    change({ filters: [] });
                    setTyped('');
                  }}
                >
                  Show all deals
                </Button>
              ) : (
                <Link to="/import" className={buttonClasses('primary')}>
                  <FileUp aria-hidden className="size-4" /> Import a file
                </Link>
              )
            }
          >
            {filter.length > 0 || search
              ? 'Take a filter away, or look for something else.'
              : 'Every open deal with its stage, amount and close date. Bring in the export of your CRM, or add one by hand.'}
          </EmptyState>
        }
      />
    </>
  );
}
