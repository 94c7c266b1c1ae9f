import { FlaskConical } from 'lucide-react';
import type { Command } from '../../app/commands/command.ts';
import { askForPoc } from './create/new-poc-state.ts';

/** What can be done about POCs from anywhere. */
export const pocsCommands: Command[] = [
  {
    id: 'pocs.new',
    title: 'New POC…',
    group: 'Create',
    icon: FlaskConical,
    keywords: ['proof of concept', 'trial', 'pilot', 'evaluation', 'mutual action plan', 'add', 'create'],
    run: () => askForPoc(),
  },
];
