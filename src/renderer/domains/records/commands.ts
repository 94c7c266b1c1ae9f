import { FileUp } from 'lucide-react';
import type { Command } from '../../app/commands/command.ts';

export const recordsCommands: Command[] = [
  {
    id: 'records.import',
    title: 'Import a file',
    group: 'Create',
    icon: FileUp,
    keywords: ['csv', 'xlsx', 'excel', 'salesforce', 'hubspot', 'pipedrive', 'dynamics', 'upload', 'bring in'],
    shortcuts: ['g i'],
    run: ({ go }) => go('/import'),
  },
];
