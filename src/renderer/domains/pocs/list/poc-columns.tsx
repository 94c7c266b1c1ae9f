import type { PocSummary } from '../../../../contract/pocs/shapes.ts';
import { cx, formatDay, formatMoney, Progress, type TableColumn, Tag } from '../../../ui/index.ts';
import { OwnerFace } from '../../records/list/shared-columns.tsx';
import { daysLeftWords } from '../poc-words.ts';
import { StandingTag } from './standing-tag.tsx';

type Column = TableColumn<PocSummary>;
const figures = { align: 'end', sortable: true, descendingFirst: true } as const;

const columns: Column[] = [
  {
    id: 'name',
    header: 'POC',
    width: 214,
    grow: true,
    growTo: 290,
    fixed: true,
    sortable: true,
    cell: ({ name }) => <b className="cut font-medium">{name}</b>,
  },
  {
    id: 'dealName',
    header: 'Deal · account',
    width: 176,
    grow: true,
    sortable: true,
    cell: ({ dealName, accountName }) => (
      <span className="cut">
        {dealName}
        {accountName ? <span className="text-ink-3">{` · ${accountName}`}</span> : null}
      </span>
    ),
  },
  {
    id: 'percent',
    header: 'Progress',
    width: 108,
    sortable: true,
    descendingFirst: true,
    cell: ({ name, percent }) => (
      <span className="flex w-full items-center gap-2">
        <Progress label={`Progress of ${name}`} done={percent} total={100} />
        <span className="num w-9 shrink-0 text-right text-ink-2">{`${percent.toString()} %`}</span>
      </span>
    ),
  },
  {
    id: 'daysLeft',
    header: 'Days left',
    width: 92,
    align: 'end',
    sortable: true,
    cell: ({ outcome, daysLeft }) =>
      outcome === 'running' ? (
        <span className={cx('num cut', daysLeft === null ? 'text-ink-3' : daysLeft < 0 && 'font-medium text-bad')}>
          {daysLeftWords(daysLeft)}
        </span>
      ) : null,
  },
  { id: 'risk', header: 'Risk', width: 148, sortable: true, cell: (poc) => <StandingTag poc={poc} /> },
  { ...figures, id: 'score', header: 'Score', width: 60, cell: ({ score }) => <span className="num">{score}</span> },
  {
    ...figures,
    id: 'amount',
    header: 'Deal amount',
    width: 112,
    cell: ({ amount }) => (amount ? <span className="num cut">{formatMoney(amount)}</span> : null),
  },
  {
    id: 'kickoff',
    header: 'Kickoff',
    width: 104,
    sortable: true,
    descendingFirst: true,
    cell: ({ kickoff }) => <span className="num text-ink-2">{formatDay(kickoff)}</span>,
  },
  {
    id: 'answersWaiting',
    header: 'Packet',
    width: 144,
    sortable: true,
    descendingFirst: true,
    cell: ({ revision, answersWaiting }) => <PacketState {...{ revision, answersWaiting }} />,
  },
  {
    id: 'templateName',
    header: 'Template',
    width: 176,
    sortable: true,
    cell: ({ templateName }) => <span className="cut text-ink-2">{templateName}</span>,
  },
  {
    id: 'ownerName',
    header: 'Owner',
    width: 150,
    sortable: true,
    cell: ({ ownerName }) => <OwnerFace name={ownerName} />,
  },
];

/** The columns of the list, with how many POCs there are below the names. */
export const pocColumns = (total: string): Column[] =>
  columns.map((column) => (column.id === 'name' ? { ...column, footer: total } : column));

type Exchange = Pick<PocSummary, 'revision' | 'answersWaiting'>;

/** What the customer has, and whether they have answered. */
export function PacketState({ revision, answersWaiting }: Exchange) {
  if (answersWaiting > 0) {
    return (
      <Tag tone="thread">{`${answersWaiting.toString()} ${answersWaiting === 1 ? 'answer' : 'answers'} waiting`}</Tag>
    );
  }
  return revision === null ? (
    <span className="text-ink-3">Not sent</span>
  ) : (
    <span className="num text-ink-2">{`Revision ${revision.toString()}`}</span>
  );
}
