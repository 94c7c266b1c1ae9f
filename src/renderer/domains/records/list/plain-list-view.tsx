import { useNavigate } from '@tanstack/react-router';
import { type LucideIcon, Plus } from 'lucide-react';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import type { Condition } from '../../../../contract/base.ts';
import { ViewTitle } from '../../../app/frame/slots.tsx';
import { Button, type FilterField, type TableColumn } from '../../../ui/index.ts';
import { askForNew } from '../create/new-record-state.ts';
import { useNewShortcut } from '../create/use-new-shortcut.ts';
import { DuplicatesLink } from '../duplicates/duplicates-link.tsx';
import type { BulkField } from './bulk-dialog.tsx';
import { NothingHere } from './nothing-here.tsx';
import { RecordList } from './record-list.tsx';
import { recordMenu } from './record-menu.ts';
import { type RowsOf, useRecordSource } from './use-record-source.ts';
import type { OpenList } from './views/use-open-list.ts';

interface PlainListProps<K extends 'accounts' | 'contacts'> {
  kind: K;
  list: OpenList;
  title: string;
  /** The button that makes one: "New account". */
  create: string;
  icon: LucideIcon;
  fields: FilterField[];
  filter: Condition[];
  sort: string | undefined;
  columns: (total: string) => TableColumn<RowsOf[K]>[];
  bulkFields: BulkField[];
  peek: (row: RowsOf[K], onOpen: () => void, onClose: () => void) => ReactNode;
  /** What will be here. */
  teaches: string;
}

/** A list without groups or a board: accounts, contacts. */
export function PlainListView<K extends 'accounts' | 'contacts'>(props: PlainListProps<K>) {
  const { kind, list, title, create, icon, fields, filter, sort, bulkFields, peek, teaches } = props;
  const navigate = useNavigate();
  const [find, setFind] = useState('');
  const search = useDeferredValue(find.trim()) || undefined;
  const rows = useRecordSource(kind, { filter, search, sort });
  const total = rows.loading ? '' : `${rows.source.total.toLocaleString('en-US')} ${kind}`;
  const columns = useMemo(() => props.columns(total), [props.columns, total]);
  const open = ({ id }: { id: string }) =>
    void navigate(
      kind === 'accounts' ? { to: '/accounts/$id', params: { id } } : { to: '/contacts/$id', params: { id } },
    );
  const showAll = () => {
    list.change({ filters: [] });
    setFind('');
  };
  useNewShortcut(kind, create);

  return (
    <>
      <ViewTitle title={list.saved?.name ?? title} detail={<span className="num">{total}</span>}>
        <Button look="primary" size="sm" icon={Plus} shortcut="n" onClick={() => askForNew(kind)}>
          {create}
        </Button>
      </ViewTitle>
      <RecordList
        list={list}
        label={title}
        own={title}
        rows={rows}
        columns={columns}
        fields={fields}
        query={{ filter, search, sort }}
        find={find}
        onFind={setFind}
        onOpen={open}
        rowMenu={(row) => recordMenu(kind, row.id, () => open(row))}
        bulkFields={bulkFields}
        peek={(row, onClose) => peek(row, () => open(row), onClose)}
        tools={<DuplicatesLink kind={kind} />}
        empty={
          <NothingHere
            kind={kind}
            icon={icon}
            narrowed={filter.length > 0 || search !== undefined}
            onShowAll={showAll}
            teaches={teaches}
          />
        }
      />
    </>
  );
}
