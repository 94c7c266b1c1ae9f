import { Building2, Columns4, Combine, FileUp, Plus, UserPlus } from 'lucide-react';
import type { Command } from '../../app/commands/command.ts';
import { askForNew } from './create/new-record-state.ts';

/** What can be done with records from anywhere. */
export const recordsCommands: Command[] = [
  {
    id: 'deals.new',
    title: 'New deal…',
    group: 'Create',
    icon: Plus,
    keywords: ['opportunity', 'add', 'create'],
    shortcuts: ['n'],
    run: () => askForNew('deals'),
  },
  {
    id: 'accounts.new',
    title: 'New account…',
    group: 'Create',
    icon: Building2,
    keywords: ['company', 'customer', 'add', 'create'],
    run: () => askForNew('accounts'),
  },
  {
    id: 'contacts.new',
    title: 'New contact…',
    group: 'Create',
    icon: UserPlus,
    keywords: ['person', 'add', 'create'],
    run: () => askForNew('contacts'),
  },
  {
    id: 'records.import',
    title: 'Import a file',
    group: 'Create',
    icon: FileUp,
    keywords: ['csv', 'xlsx', 'excel', 'salesforce', 'hubspot', 'pipedrive', 'dynamics', 'upload', 'bring in'],
    shortcuts: ['g i'],
    run: ({ go }) => go('/import'),
  },
  {
    id: 'records.duplicates',
    title: 'Find duplicates',
    group: 'Go to',
    icon: Combine,
    keywords: ['merge', 'same', 'double', 'clean'],
    shortcuts: ['g m'],
    run: ({ go }) => go('/duplicates'),
  },
  {
    id: 'records.stages',
    title: 'Change the stages',
    group: 'Go to',
    icon: Columns4,
    keywords: ['pipeline', 'kanban', 'custom fields'],
    run: ({ go }) => go('/settings/records'),
  },
];
