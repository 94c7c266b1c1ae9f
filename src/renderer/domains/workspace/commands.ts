import { DatabaseBackup, FolderOpen, Plus, Sparkles } from 'lucide-react';
import type { Command } from '../../app/commands/command.ts';
import { backUpNow } from './back-up.ts';
import { exploreSample } from './open-workspace.ts';
import { askForWorkspace } from './workspace-dialog-state.ts';

export const workspaceCommands: Command[] = [
  {
    id: 'workspace.create',
    title: 'New workspace…',
    group: 'Workspace',
    icon: Plus,
    keywords: ['create', 'empty'],
    run: () => askForWorkspace('create'),
  },
  {
    id: 'workspace.open',
    title: 'Open a workspace file…',
    group: 'Workspace',
    icon: FolderOpen,
    keywords: ['switch', 'file'],
    run: () => askForWorkspace('open'),
  },
  {
    id: 'workspace.sample',
    title: 'Explore the sample workspace',
    group: 'Workspace',
    icon: Sparkles,
    keywords: ['demo', 'example'],
    run: exploreSample,
  },
  {
    id: 'workspace.backup',
    title: 'Back up now',
    group: 'Workspace',
    icon: DatabaseBackup,
    keywords: ['copy', 'save'],
    run: backUpNow,
  },
];
