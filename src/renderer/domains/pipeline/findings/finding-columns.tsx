import { BellOff, CircleCheck } from 'lucide-react';
import type { Finding } from '../../../../contract/pipeline/review-shapes.ts';
import { categoryWords } from '../../../../contract/pipeline/rule-words.ts';
import { cx, formatDay, formatMoney, type TableColumn } from '../../../ui/index.ts';
import { OwnerFace } from '../../records/list/shared-columns.tsx';
import { dayWords } from '../review-words.ts';
import { SeverityMark } from '../severity-mark.tsx';

/** A row of what was found: how grave, what, where, whose. */
export const findingColumns = (total: string): TableColumn<Finding>[] => [
  {
    id: 'severity',
    header: 'Severity',
    width: 106,
    sortable: true,
    groupable: true,
    cell: ({ severity }) => <SeverityMark severity={severity} />,
  },
  {
    id: 'message',
    header: 'Finding',
    width: 240,
    grow: true,
    growTo: 760,
    fixed: true,
    footer: total,
    cell: (finding) => <Message finding={finding} />,
  },
  {
    id: 'deal',
    header: 'Deal',
    width: 160,
    grow: true,
    sortable: true,
    groupable: true,
    cell: ({ dealName, accountName }) => (
      <span className="cut">
        {dealName}
        {accountName ? <span className="text-ink-3">{` · ${accountName}`}</span> : null}
      </span>
    ),
  },
  {
    id: 'rule',
    header: 'Rule',
    width: 180,
    sortable: true,
    groupable: true,
    cell: ({ ruleName }) => <span className="cut text-ink-2">{ruleName}</span>,
  },
  {
    id: 'amount',
    header: 'Amount',
    width: 112,
    align: 'end',
    sortable: true,
    descendingFirst: true,
    cell: ({ amount }) => (amount ? <span className="num">{formatMoney(amount)}</span> : null),
  },
  {
    id: 'owner',
    header: 'Owner',
    width: 130,
    sortable: true,
    groupable: true,
    cell: ({ ownerName }) => <OwnerFace name={ownerName} />,
  },
  {
    id: 'stage',
    header: 'Stage',
    width: 120,
    sortable: true,
    cell: ({ stageName }) => <span className="cut text-ink-2">{stageName}</span>,
  },
  {
    id: 'category',
    header: 'Category',
    width: 120,
    sortable: true,
    cell: ({ category }) => <span className="text-ink-2">{categoryWords[category]}</span>,
  },
  {
    id: 'since',
    header: 'Found since',
    width: 112,
    sortable: true,
    cell: ({ since }) => (since ? <span className="num text-ink-2">{dayWords(since)}</span> : null),
  },
];

function Message({ finding: { message, mute, mended } }: { finding: Finding }) {
  const over = mute !== null || mended;
  return (
    <span className={cx('cut', over && 'text-ink-3')}>
      {mended ? (
        <>
          <CircleCheck aria-hidden className="mr-1.5 inline size-3.5 text-good" />
          <span className="font-medium text-good">Mended</span>
          {' · '}
        </>
      ) : mute ? (
        <>
          <BellOff aria-hidden className="mr-1.5 inline size-3.5" />
          {mute.until ? `Muted until ${formatDay(mute.until)} · ` : 'Muted · '}
        </>
      ) : null}
      {message}
    </span>
  );
}
