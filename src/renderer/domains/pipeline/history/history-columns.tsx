import type { Review } from '../../../../contract/pipeline/review-shapes.ts';
import { formatMoneyShort, type TableColumn, Tag } from '../../../ui/index.ts';
import { HealthNumber } from '../health/health-number.tsx';
import { givenName, startedWords, stateTone, stateWords, tookWords, whenWords } from '../review-words.ts';

const number = (value: number | undefined) =>
  value === undefined ? null : <span className="num">{value.toLocaleString('en-US')}</span>;

/** A review as the history lists it. */
export const historyColumns = (total: string): TableColumn<Review>[] => [
  {
    id: 'at',
    header: 'When',
    width: 156,
    fixed: true,
    footer: total,
    cell: ({ at }) => <b className="num font-medium">{whenWords(at)}</b>,
  },
  {
    id: 'scope',
    header: 'What',
    width: 150,
    grow: true,
    cell: (review) => (
      <span className="cut">
        {givenName(review) ? <span>{`${givenName(review)} `}</span> : null}
        <span className="text-ink-3">{review.scope.words}</span>
      </span>
    ),
  },
  {
    id: 'state',
    header: 'State',
    width: 96,
    cell: ({ state }) => <Tag tone={stateTone[state]}>{stateWords[state]}</Tag>,
  },
  {
    id: 'health',
    header: 'Health',
    width: 80,
    align: 'end',
    cell: ({ health }) => (health === null ? null : <HealthNumber health={health} />),
  },
  { id: 'deals', header: 'Deals', width: 76, align: 'end', cell: ({ counts }) => number(counts?.deals) },
  { id: 'findings', header: 'Findings', width: 88, align: 'end', cell: ({ counts }) => number(counts?.findings) },
  {
    id: 'critical',
    header: 'Critical',
    width: 84,
    align: 'end',
    cell: ({ counts }) => number(counts?.bySeverity.critical),
  },
  {
    id: 'atRisk',
    header: 'At risk',
    width: 100,
    align: 'end',
    cell: ({ money }) =>
      money ? (
        <span className="num">{formatMoneyShort({ amountMinor: money.atRiskMinor, currency: money.base })}</span>
      ) : null,
  },
  {
    id: 'startedBy',
    header: 'Begun',
    width: 104,
    cell: ({ startedBy }) => <span className="text-ink-2">{startedWords[startedBy]}</span>,
  },
  {
    id: 'tookMs',
    header: 'Took',
    width: 84,
    align: 'end',
    cell: ({ tookMs }) => (tookMs === null ? null : <span className="num text-ink-2">{tookWords(tookMs)}</span>),
  },
];
