import { Dialog, Kbd } from '../../ui/index.ts';
import { type CommandGroup, commandGroups } from '../commands/command.ts';
import { useAllCommands } from '../commands.ts';
import { showShortcuts } from './sheet-state.ts';
import { useFocusBack } from './use-focus-back.ts';

/** Before the dialog gives it to its close button. */
const takeFocus = (list: HTMLElement | null) => list?.focus();

/** Every shortcut that works right now, from the same list that makes them work. */
export default function ShortcutSheet() {
  useFocusBack();
  const commands = useAllCommands().filter(({ shortcuts }) => shortcuts?.length);
  const groups = commandGroups
    .map((group): [CommandGroup, typeof commands] => [group, commands.filter((command) => command.group === group)])
    .filter(([, members]) => members.length > 0);
  return (
    <Dialog open onOpenChange={showShortcuts} title="Keyboard shortcuts" width="lg">
      <div ref={takeFocus} tabIndex={-1} className="columns-2 gap-8 outline-none">
        {groups.map(([group, members]) => (
          <section key={group} className="mb-5 break-inside-avoid">
            <h3 className="pb-1 text-xs font-semibold text-ink-3">{group}</h3>
            <dl>
              {members.map(({ id, title, shortcuts = [] }) => (
                <div key={id} className="flex items-center gap-3 border-b border-line py-1.5 text-sm last:border-0">
                  <dt className="min-w-0 flex-1">{title}</dt>
                  <dd className="flex shrink-0 gap-1">
                    {shortcuts.slice(0, 2).map((keys) => (
                      <Kbd key={keys} keys={keys} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
