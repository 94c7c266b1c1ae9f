import type { ReviewedDeal } from '../../../../contract/pipeline/review-shapes.ts';
import { cx, formatDay, formatMoney, type TableColumn } from '../../../ui/index.ts';
import { forecastWords } from '../../records/deals/deal-words.ts';
import { OwnerFace } from '../../records/list/shared-columns.tsx';
import { HealthNumber } from '../health/health-number.tsx';

interface Known {
  total: string;
  onHealth: (deal: ReviewedDeal) => void;
}

const figure = { align: 'end', sortable: true, descendingFirst: true } as const;

/** A deal as a review saw it. */
export const reviewedColumns = ({ total, onHealth }: Known): TableColumn<ReviewedDeal>[] => [
  {
    id: 'name',
    header: 'Deal',
    width: 230,
    grow: true,
    fixed: true,
    sortable: true,
    footer: total,
    cell: ({ name, accountName }) => (
      <span className="cut">
        <b className="font-medium">{name}</b>
        {accountName ? <span className="text-ink-3">{` · ${accountName}`}</span> : null}
      </span>
    ),
  },
  {
    id: 'health',
    header: 'Health',
    width: 92,
    align: 'end',
    sortable: true,
    cell: (deal) => (
      <button
        type="button"
        tabIndex={-1}
        title="How this adds up"
        className="-mr-1.5 rounded-1 px-1.5 py-0.5 leading-normal font-medium hover:bg-press"
        onClick={() => onHealth(deal)}
      >
        <HealthNumber health={deal.health} />
      </button>
    ),
  },
  {
    ...figure,
    id: 'critical',
    header: 'Critical',
    width: 88,
    cell: ({ critical }) => (
      <span className={cx('num', critical > 0 && 'font-medium text-bad')}>{critical.toLocaleString('en-US')}</span>
    ),
  },
  {
    ...figure,
    id: 'findings',
    header: 'Findings',
    width: 92,
    cell: ({ findings }) => <span className="num">{findings.toLocaleString('en-US')}</span>,
  },
  { id: 'owner', header: 'Owner', width: 150, sortable: true, cell: ({ ownerName }) => <OwnerFace name={ownerName} /> },
  {
    id: 'stage',
    header: 'Stage',
    width: 120,
    sortable: true,
    cell: ({ stageName }) => <span className="cut text-ink-2">{stageName}</span>,
  },
  {
    ...figure,
    id: 'amount',
    header: 'Amount',
    width: 112,
    cell: ({ amount }) => (amount ? <span className="num">{formatMoney(amount)}</span> : null),
  },
  {
    id: 'closeDate',
    header: 'Close',
    width: 120,
    sortable: true,
    cell: ({ closeDate }) => <span className="num text-ink-2">{formatDay(closeDate)}</span>,
  },
  {
    id: 'forecastCategory',
    header: 'Forecast',
    width: 104,
    cell: ({ forecastCategory }) => (forecastCategory ? forecastWords[forecastCategory] : null),
  },
];
