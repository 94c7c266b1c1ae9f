import { ArrowUpRight, CircleDot, Trash2, UserRound } from 'lucide-react';
import type { Deal, Person, Stage } from '../../../../contract/records/shapes.ts';
import { core } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import type { MenuEntry } from '../../../ui/index.ts';
import { saveDeal } from './deal-columns.tsx';

interface Known {
  stages: Stage[];
  people: Person[];
  onOpen: (deal: Deal) => void;
}

/** What a right click on a deal offers. */
export function dealMenu(deal: Deal, { stages, people, onOpen }: Known): MenuEntry[] {
  const or = (work: Promise<unknown>) => void work.catch((error: unknown) => tell(error));
  return [
    { label: 'Open', icon: ArrowUpRight, shortcut: 'enter', onSelect: () => onOpen(deal) },
    {
      label: 'Stage',
      icon: CircleDot,
      items: stages.map(({ id, name }) => ({
        label: name,
        checked: id === deal.stageId,
        onSelect: () => or(saveDeal(deal, { stageId: id })),
      })),
    },
    {
      label: 'Owner',
      icon: UserRound,
      items: people.map(({ id, name }) => ({
        label: name,
        checked: id === deal.ownerId,
        onSelect: () => or(saveDeal(deal, { ownerId: id })),
      })),
    },
    'separator',
    { label: 'Delete', icon: Trash2, danger: true, onSelect: () => or(core.records.deals.delete({ id: deal.id })) },
  ];
}
