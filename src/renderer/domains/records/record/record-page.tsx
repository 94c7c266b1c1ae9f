import { Link } from '@tanstack/react-router';
import { ChevronDown, ChevronUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCommands } from '../../../app/commands/view-commands.ts';
import { ViewTitle } from '../../../app/frame/slots.tsx';
import { useGo } from '../../../app/use-go.ts';
import { Breadcrumbs, IconButton } from '../../../ui/index.ts';
import { useLists } from '../list/list-state.ts';
import { addressOf, type OpenList } from '../list/views/use-open-list.ts';
import type { CameFrom } from './came-from.ts';

interface Neighbours {
  previous: string | null;
  next: string | null;
  position: number | null;
  total: number;
}

interface RecordPageProps {
  /** The list that the record was opened from. */
  list: OpenList;
  /** Where it was opened from instead. */
  from?: CameFrom | null;
  /** What the kind's own list is called: "Pipeline". */
  own: string;
  title: string;
  subtitle?: ReactNode;
  neighbours: Neighbours | undefined;
  actions?: ReactNode;
  /** What is known of the record. */
  facts: ReactNode;
  /** What happened to it. */
  story: ReactNode;
}

/** One record, whole: its facts on the left, its story on the right, and its neighbours a key away. */
export function RecordPage(props: RecordPageProps) {
  const { list, from, own, title, subtitle, neighbours, actions, facts, story } = props;
  const go = useGo();
  const step = (to: string | null | undefined) => {
    if (to) go(`/${list.kind}/${to}`);
  };
  const listName = from?.name ?? list.saved?.name ?? own;
  const listPath = from?.path ?? addressOf(list);
  const position = neighbours?.position ?? null;
  const back = () => {
    if (position !== null)
      useLists.setState(({ place }) => ({ place: { ...place, [from?.key ?? list.key]: position } }));
    go(listPath);
  };
  useCommands([
    {
      id: 'record.next',
      title: 'Next record',
      group: 'This view',
      shortcuts: ['j'],
      repeats: true,
      run: () => step(neighbours?.next),
    },
    {
      id: 'record.previous',
      title: 'Previous record',
      group: 'This view',
      shortcuts: ['k'],
      repeats: true,
      run: () => step(neighbours?.previous),
    },
    { id: 'record.list', title: `Back to ${listName}`, group: 'This view', shortcuts: ['escape'], run: back },
  ]);

  return (
    <>
      <ViewTitle title={title} />
      <div className="flex h-full min-h-0 flex-col overflow-y-auto">
        <header className="flex flex-wrap items-start gap-x-4 gap-y-2 px-6 pt-4 pb-3">
          <div className="min-w-0 flex-1">
            <Breadcrumbs>
              <Link
                key="list"
                to={from?.path ?? `/${list.kind}`}
                search={!from && list.saved ? { view: list.saved.id } : {}}
              >
                {listName}
              </Link>
              <span key="here">{title}</span>
            </Breadcrumbs>
            {subtitle ? <div className="mt-1 flex flex-wrap items-center gap-2 text-ink-2">{subtitle}</div> : null}
          </div>
          <div className="flex items-center gap-1">
            {actions}
            {neighbours && position !== null ? (
              <span className="num px-1 text-sm text-ink-3">
                {`${(position + 1).toLocaleString('en-US')} of ${neighbours.total.toLocaleString('en-US')}`}
              </span>
            ) : null}
            <IconButton
              icon={ChevronUp}
              label="Previous record"
              shortcut="k"
              disabled={!neighbours?.previous}
              onClick={() => step(neighbours?.previous)}
            />
            <IconButton
              icon={ChevronDown}
              label="Next record"
              shortcut="j"
              disabled={!neighbours?.next}
              onClick={() => step(neighbours?.next)}
            />
          </div>
        </header>
        <div className="grid gap-4 px-6 pb-8 lg:grid-cols-[minmax(20rem,24rem)_minmax(0,1fr)]">
          <div className="flex min-w-0 flex-col gap-4">{facts}</div>
          <div className="flex min-w-0 flex-col gap-4">{story}</div>
        </div>
      </div>
    </>
  );
}
