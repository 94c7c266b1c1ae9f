import { useQuery } from '@tanstack/react-query';
import { Command as Cmdk } from 'cmdk';
import { Search } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useState } from 'react';
import { cx, Kbd, Spinner } from '../../ui/index.ts';
import { orpc } from '../boundary.ts';
import type { Command } from '../commands/command.ts';
import { runCommand } from '../commands/run-command.ts';
import { useAllCommands } from '../commands.ts';
import { useFocusBack } from '../keyboard/use-focus-back.ts';
import { useGo } from '../use-go.ts';
import { CommandResults } from './command-results.tsx';
import { kinds } from './kinds.ts';
import { PaletteItem, paletteGroup } from './palette-item.tsx';
import { closePalette } from './palette-state.ts';
import { isSure, rankCommands } from './rank-commands.ts';
import { useRecents } from './recents.ts';
import { RecordResults, useRecordSearch } from './record-results.tsx';
import { useSavedViewCommands } from './saved-view-commands.ts';
import { useDebounced } from './use-debounced.ts';

const DEBOUNCE_MS = 60;
const BEST_COMMANDS = 6;

/** One box for everything: views, records and actions. */
export function Palette() {
  useFocusBack();
  const [typed, setTyped] = useState('');
  const query = typed.trim();
  const asked = useDebounced(query, DEBOUNCE_MS);
  const search = useRecordSearch(asked);
  const commands = [...useSavedViewCommands(), ...useAllCommands()];
  const go = useGo();

  const run = (command: Command) => {
    closePalette();
    // After the palette has given focus back, so that a command may move it.
    setTimeout(() => void runCommand(command, { go }));
  };
  const open = (path: string) => {
    closePalette();
    go(path);
  };
  const fitting = rankCommands(commands, query).slice(0, BEST_COMMANDS);
  const sure = fitting[0] !== undefined && isSure(fitting[0], query);
  const actions = <CommandResults commands={fitting} heading="Actions" onRun={run} />;
  const settled = asked === query && !search.isFetching;
  const found = fitting.length > 0 || (search.data?.items.length ?? 0) > 0;

  return (
    <Dialog.Root open onOpenChange={closePalette}>
      <Dialog.Portal>
        <Dialog.Content
          aria-describedby={undefined}
          className={cx(
            'pop fixed inset-x-0 top-[12vh] z-50 mx-auto w-155 max-w-[calc(100vw-2rem)] overflow-hidden rounded-3 border border-line bg-panel outline-none',
            'shadow-[0_0_0_200vmax_var(--scrim),var(--shadow-2)]',
          )}
        >
          <Dialog.Title className="sr-only">Search or jump to</Dialog.Title>
          <Cmdk shouldFilter={false} loop label="Search or jump to">
            <div className="flex h-12 items-center gap-2.5 border-b border-line px-4">
              <Search aria-hidden className="size-4 shrink-0 text-ink-3" />
              <Cmdk.Input
                autoFocus
                value={typed}
                onValueChange={setTyped}
                placeholder="Search deals, people and notes, or type what to do…"
                className="h-full min-w-0 flex-1 bg-transparent text-md outline-none focus-visible:outline-none"
              />
              {query && !settled ? <Spinner className="text-ink-3" /> : null}
              <Kbd keys="escape" />
            </div>
            <Cmdk.List className="max-h-[min(60vh,28rem)] overflow-y-auto pb-1.5">
              {query ? (
                <>
                  {sure ? actions : null}
                  <RecordResults search={search} onOpen={open} />
                  {sure ? null : actions}
                  {settled && !found ? <NothingFound query={query} /> : null}
                </>
              ) : (
                <>
                  <RecentPlaces onOpen={open} />
                  <CommandResults commands={commands.filter(({ keysOnly }) => !keysOnly)} onRun={run} />
                </>
              )}
            </Cmdk.List>
          </Cmdk>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function RecentPlaces({ onOpen }: { onOpen: (path: string) => void }) {
  const { data: workspace } = useQuery(orpc.workspace.workspaces.current.queryOptions());
  const places = useRecents((state) => state.places[workspace?.id ?? '']);
  if (!places?.length) return null;
  const iconOf = (kind: string) => Object.entries(kinds).find(([name]) => name === kind)?.[1].icon;
  return (
    <Cmdk.Group heading="Recent" className={paletteGroup}>
      {places.map(({ path, title, subtitle, kind }) => (
        <PaletteItem
          key={path}
          value={`recent ${path}`}
          icon={iconOf(kind)}
          title={title}
          detail={subtitle}
          onSelect={() => onOpen(path)}
        />
      ))}
    </Cmdk.Group>
  );
}

function NothingFound({ query }: { query: string }) {
  return (
    <p role="status" className="px-4 py-8 text-center text-sm text-ink-3">
      Nothing is called <span className="font-medium wrap-anywhere text-ink-2">{query}</span>. A part of a name, an
      e-mail address or a word from a note will do.
    </p>
  );
}
