import { useQuery } from '@tanstack/react-query';
import { ChevronsUpDown, FolderOpen, Plus, Settings2, Sparkles } from 'lucide-react';
import { exploreSample, openWorkspace } from '../../domains/workspace/open-workspace.ts';
import { askForWorkspace } from '../../domains/workspace/workspace-dialog-state.ts';
import { cx, DropdownMenu, type MenuEntry } from '../../ui/index.ts';
import { orpc } from '../boundary.ts';
import { useGo } from '../use-go.ts';
import { Mark } from './mark.tsx';

const RECENT = 8;

export function WorkspaceSwitch({ folded }: { folded: boolean }) {
  const { data: current } = useQuery(orpc.workspace.workspaces.current.queryOptions());
  const { data: recent } = useQuery(orpc.workspace.workspaces.recent.queryOptions());
  const go = useGo();
  const others = (recent?.items ?? []).filter(({ file }) => file !== current?.file).slice(0, RECENT);

  const entries: MenuEntry[] = [
    ...(others.length > 0 ? [{ heading: 'Switch to' }] : []),
    ...others.map(({ file, name, missing }) => ({
      label: missing ? `${name} (the file is gone)` : name,
      disabled: missing,
      onSelect: () => void openWorkspace(file),
    })),
    ...(others.length > 0 ? (['separator'] as const) : []),
    { label: 'New workspace…', icon: Plus, onSelect: () => askForWorkspace('create') },
    { label: 'Open a workspace file…', icon: FolderOpen, onSelect: () => askForWorkspace('open') },
    ...(current?.sample
      ? []
      : [
          {
            label: 'Explore the sample workspace',
            icon: Sparkles,
            onSelect: () => void exploreSample(),
          },
        ]),
    'separator',
    { label: 'Workspace & backup', icon: Settings2, onSelect: () => go('/settings/workspace') },
  ];

  return (
    <DropdownMenu
      entries={entries}
      trigger={
        <button
          type="button"
          aria-label={`Workspace: ${current?.name ?? 'none'}. Switch or create`}
          className={cx(
            'mb-3 flex h-9 items-center gap-2 rounded-1 p-2 font-semibold transition-colors hover:bg-hover data-[state=open]:bg-press',
            folded && 'justify-center',
          )}
        >
          <Mark className="size-5" />
          {folded ? null : (
            <>
              <span className="cut min-w-0 flex-1 text-left">{current?.name}</span>
              <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-ink-3" />
            </>
          )}
        </button>
      }
    />
  );
}
