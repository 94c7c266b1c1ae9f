import type { Deal } from '../../../../contract/records/shapes.ts';
import { useNow } from '../../../app/live/use-now.ts';
import { Avatar, formatMoney, type TableColumn, Tag } from '../../../ui/index.ts';
import { dueWords, standingTone } from '../step/standing-words.ts';
import type { Suggestions } from './use-suggestions.ts';
import { WhatCell } from './what-cell.tsx';

/** A row of Today: what is next, on which deal, when, for how much, and who does it. */
export const todayColumns = (suggestions: Suggestions): TableColumn<Deal>[] => [
  {
    id: 'what',
    header: 'Next action',
    width: 216,
    grow: true,
    growTo: 640,
    cell: (deal) => <WhatCell deal={deal} suggestions={suggestions} />,
  },
  {
    id: 'deal',
    header: 'Deal',
    width: 140,
    grow: true,
    growTo: 520,
    cell: ({ name, accountName }) => (
      <span className="text-ink-2">{accountName ? `${accountName} · ${name}` : name}</span>
    ),
  },
  { id: 'due', header: 'Due', width: 112, cell: (deal) => <DueTag deal={deal} /> },
  {
    id: 'amount',
    header: 'Amount',
    width: 92,
    align: 'end',
    cell: ({ amount }) => (amount ? formatMoney(amount) : null),
  },
  {
    id: 'doer',
    header: 'Who does it',
    width: 40,
    minWidth: 40,
    cell: ({ nextStep, ownerName }) => {
      const name = nextStep?.ownerName ?? ownerName;
      return name ? <Avatar name={name} /> : null;
    },
  },
];

/** The group says the rest. */
function DueTag({ deal }: { deal: Deal }) {
  const words = dueWords(deal, useNow());
  return (
    <Tag tone={standingTone(deal)} className="num">
      {deal.standing === 'parked' ? words.replace(/^parked /, '') : words}
    </Tag>
  );
}
