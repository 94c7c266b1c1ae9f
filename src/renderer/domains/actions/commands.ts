import { CircleDashed } from 'lucide-react';
import type { Command } from '../../app/commands/command.ts';

/** What can be done about next actions from anywhere; each view adds what belongs to it. */
export const actionsCommands: Command[] = [
  {
    id: 'actions.without',
    title: 'Deals without a next step',
    group: 'Go to',
    icon: CircleDashed,
    keywords: ['leak', 'nothing planned', 'forgotten', 'next action'],
    shortcuts: ['g n'],
    run: ({ go }) => go('/deals?standing=none'),
  },
];
