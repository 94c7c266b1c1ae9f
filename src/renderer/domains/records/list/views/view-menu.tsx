import { useQueryClient } from '@tanstack/react-query';
import { Bookmark, BookmarkPlus, Pencil, RotateCcw, Save, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { core, orpc } from '../../../../app/boundary.ts';
import { useCommands } from '../../../../app/commands/view-commands.ts';
import { tell } from '../../../../app/problems/tell.ts';
import { useGo } from '../../../../app/use-go.ts';
import { Button, DropdownMenu, type MenuEntry } from '../../../../ui/index.ts';
import { forgetChanges } from '../list-state.ts';
import { NameViewDialog } from './name-view-dialog.tsx';
import { addressOf, type OpenList } from './use-open-list.ts';
import { viewDefinition } from './view-definition.ts';

/** Which saved view is open, whether it was changed, and what can be done with it. */
export function ViewMenu({ list, own }: { list: OpenList; own: string }) {
  const { kind, key, state, views, saved, changed } = list;
  const [asking, setAsking] = useState<'new' | 'rename' | null>(null);
  const go = useGo();
  const client = useQueryClient();
  /** What is refetched first is not shown in its old form for a moment. */
  const reread = () => client.refetchQueries({ queryKey: orpc.records.views.list.key() });
  const definition = () => ({ ...viewDefinition.parse(state) });

  const saveNew = async (name: string) => {
    const view = await core.records.views.save({ recordKind: kind, name, definition: definition() });
    await reread();
    setAsking(null);
    if (saved) forgetChanges(key);
    go(addressOf({ kind, saved: view }));
  };
  const update = async () => {
    if (!saved) return;
    await core.records.views.save({ id: saved.id, recordKind: kind, name: saved.name, definition: definition() });
    await reread();
    forgetChanges(key);
  };
  const rename = async (name: string) => {
    if (saved) await core.records.views.save({ id: saved.id, recordKind: kind, name, definition: saved.definition });
    setAsking(null);
  };
  const remove = async () => {
    if (!saved) return;
    await core.records.views.delete({ id: saved.id });
    forgetChanges(key);
    go(`/${kind}`);
  };
  const or = (work: () => Promise<void>) => () => void work().catch((error: unknown) => tell(error));

  useCommands([
    {
      id: 'view.save',
      title: 'Save this list as a view…',
      group: 'This view',
      icon: BookmarkPlus,
      keywords: ['filter', 'bookmark'],
      run: () => setAsking('new'),
    },
    ...(changed && saved
      ? [
          {
            id: 'view.update',
            title: `Save the changes to “${saved.name}”`,
            group: 'This view' as const,
            icon: Save,
            run: update,
          },
        ]
      : []),
  ]);

  const doing: (MenuEntry | false)[] = [
    changed && { label: 'Save the changes', icon: Save, onSelect: or(update) },
    changed && { label: 'Discard the changes', icon: RotateCcw, onSelect: () => forgetChanges(key) },
    { label: 'Save as a new view…', icon: BookmarkPlus, onSelect: () => setAsking('new') },
    saved !== undefined && { label: 'Rename…', icon: Pencil, onSelect: () => setAsking('rename') },
    saved !== undefined && { label: 'Delete this view', icon: Trash2, danger: true, onSelect: or(remove) },
  ];
  const places: MenuEntry[] = views.length
    ? [
        'separator',
        { label: own, checked: !saved, onSelect: () => go(`/${kind}`) },
        ...views.map((view) => ({
          label: view.name,
          checked: view.id === saved?.id,
          onSelect: () => go(addressOf({ kind, saved: view })),
        })),
      ]
    : [];

  return (
    <>
      <DropdownMenu
        align="end"
        trigger={
          <Button look="quiet" size="sm" icon={Bookmark}>
            <span className="cut max-w-36">{saved?.name ?? 'Views'}</span>
            {changed ? <span className="font-normal text-ink-3">· changed</span> : null}
          </Button>
        }
        entries={[...doing.filter((entry) => entry !== false), ...places]}
      />
      {asking === 'new' ? (
        <NameViewDialog
          title="Save this list"
          name=""
          confirm="Save"
          onName={saveNew}
          onClose={() => setAsking(null)}
        />
      ) : null}
      {asking === 'rename' && saved ? (
        <NameViewDialog
          title="Rename this view"
          name={saved.name}
          confirm="Rename"
          onName={rename}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </>
  );
}
