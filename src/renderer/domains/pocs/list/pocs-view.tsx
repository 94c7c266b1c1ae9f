import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { enterList } from '../../../app/commands/enter-command.ts';
import { useCommands } from '../../../app/commands/view-commands.ts';
import { ViewTitle } from '../../../app/frame/slots.tsx';
import { Button, ErrorState, Table, type TableHandle } from '../../../ui/index.ts';
import { askForPoc } from '../create/new-poc-state.ts';
import { changePocsList, useListQuery, usePocsList } from './list-state.ts';
import { NoPocs } from './no-pocs.tsx';
import { pocColumns } from './poc-columns.tsx';
import { pocMenu } from './poc-menu.ts';
import { PocTools } from './poc-tools.tsx';
import { PocsBoard } from './pocs-board.tsx';
import { PocsReport } from './pocs-report.tsx';
import { counted } from './report-words.ts';
import { usePocRows } from './use-poc-rows.ts';

/** Every POC: how far it has come, how much danger it is in, and what hangs on it. */
export function PocsView() {
  const navigate = useNavigate();
  const { shape, outcome, risk, layout } = usePocsList();
  const [find, setFind] = useState('');
  const query = useListQuery(useDeferredValue(find.trim()) || undefined);
  const rows = usePocRows(query);
  const table = useRef<TableHandle>(null);
  const total = rows.loading ? '' : counted(rows.source.total, 'POC');
  const columns = useMemo(() => pocColumns(total), [total]);
  const open = ({ id }: { id: string }) => void navigate({ to: '/pocs/$id', params: { id } });
  const showAll = () => {
    setFind('');
    changePocsList({ outcome: 'all', risk: 'all' });
  };
  useCommands([
    {
      id: 'list.new',
      title: 'New POC',
      group: 'Create',
      icon: Plus,
      shortcuts: ['n', 'c'],
      keysOnly: true,
      run: () => askForPoc(),
    },
    enterList(() => table.current?.focus()),
  ]);

  return (
    <>
      <ViewTitle title="POCs" detail={shape === 'report' ? undefined : <span className="num">{total}</span>}>
        <Button look="primary" size="sm" icon={Plus} shortcut="n" onClick={() => askForPoc()}>
          New POC
        </Button>
      </ViewTitle>
      <div className="flex h-full min-h-0 flex-col">
        <PocTools find={find} onFind={setFind} columns={columns} onLeave={() => table.current?.focus()} />
        {shape === 'report' ? (
          <PocsReport />
        ) : shape === 'board' && rows.source.total > 0 ? (
          <PocsBoard query={query} onOpen={open} />
        ) : (
          <Table
            handle={table}
            label="POCs"
            columns={columns}
            source={rows.source}
            rowId={({ id }) => id}
            layout={layout}
            onLayoutChange={(next) => changePocsList({ layout: next })}
            onOpen={open}
            rowMenu={(poc) => pocMenu(poc, navigate)}
            loading={rows.loading}
            error={rows.failure ? <ErrorState failure={rows.failure} onRetry={rows.retry} /> : undefined}
            empty={<NoPocs narrowed={outcome !== 'all' || risk !== 'all' || find !== ''} onShowAll={showAll} />}
          />
        )}
      </div>
    </>
  );
}
