import { CalendarClock, SlidersHorizontal } from 'lucide-react';
import type { Command } from '../../app/commands/command.ts';

/** What can be done about reviews, rules and schedules from anywhere. */
export const pipelineCommands: Command[] = [
  {
    id: 'go.rules',
    title: 'Go to Rules',
    group: 'Go to',
    icon: SlidersHorizontal,
    keywords: ['rule studio', 'thresholds', 'severity', 'hygiene', 'backtest', 'yaml'],
    shortcuts: ['g u'],
    run: ({ go }) => go('/rules'),
  },
  {
    id: 'rules.new-anywhere',
    title: 'New rule…',
    group: 'Create',
    icon: SlidersHorizontal,
    keywords: ['custom rule', 'condition', 'add', 'create'],
    run: ({ go }) => go('/rules/new'),
  },
  {
    id: 'go.schedules',
    title: 'Go to Schedules',
    group: 'Go to',
    icon: CalendarClock,
    keywords: ['scheduled reviews', 'cron', 'monday meeting', 'report', 'deliveries'],
    shortcuts: ['g h'],
    run: ({ go }) => go('/schedules'),
  },
];
