import { useNavigate } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { ViewTitle } from '../../../app/frame/slots.tsx';
import { Button, EmptyState, type FilterField, type TableColumn } from '../../../ui/index.ts';
import { conditionsOf } from './filter-conditions.ts';
import { useListState } from './list-state.ts';
import { RecordList } from './record-list.tsx';
import { useWorkspaceId } from './use-choices.ts';
import { type RowsOf, useRecordSource } from './use-record-source.ts';

interface PlainListProps<K extends 'accounts' | 'contacts'> {
  kind: K;
  title: string;
  icon: LucideIcon;
  fields: FilterField[];
  columns: (total: string) => TableColumn<RowsOf[K]>[];
  /** What will be here, and the one thing to do about it. */
  teaches: string;
  action: ReactNode;
  tools?: ReactNode;
}

/** A list without groups or a board: accounts, contacts. */
export function PlainListView<K extends 'accounts' | 'contacts'>(props: PlainListProps<K>) {
  const { kind, title, icon, fields, teaches, action, tools } = props;
  const navigate = useNavigate();
  const [state, change] = useListState(useWorkspaceId(), kind);
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim()) || undefined;
  const filter = useMemo(() => conditionsOf(state.filters, fields), [state.filters, fields]);
  const sort = state.layout.sort.map(({ id, desc }) => `${desc ? '-' : ''}${id}`).join(',') || undefined;
  const rows = useRecordSource(kind, { filter, search, sort });
  const total = rows.loading ? '' : `${rows.source.total.toLocaleString('en-US')} ${kind}`;
  const columns = useMemo(() => props.columns(total), [props.columns, total]);
  const narrowed = filter.length > 0 || search !== undefined;
  const open = ({ id }: { id: string }) =>
    void navigate(
      kind === 'accounts' ? { to: '/accounts/$id', params: { id } } : { to: '/contacts/$id', params: { id } },
    );

  return (
    <>
      <ViewTitle title={title} detail={total} />
      <RecordList
        label={title}
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
        tools={tools}
        empty={
          <EmptyState
            icon={icon}
            title={narrowed ? 'Nothing fits these filters' : `Your ${kind} will be here`}
            action={
              narrowed ? (
                <Button
                  onClick={() => {
                    change({ filters: [] });
                    setTyped('');
                  }}
                >
                  {`Show all ${kind}`}
                </Button>
              ) : (
                action
              )
            }
          >
            {narrowed ? 'Take a filter away, or look for something else.' : teaches}
          </EmptyState>
        }
      />
    </>
  );
}
