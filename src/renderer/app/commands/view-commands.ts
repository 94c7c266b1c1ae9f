import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import type { Command } from './command.ts';

interface ViewCommands {
  /** One list per mounted view; the last mounted wins where two use the same keys. */
  lists: { owner: symbol; commands: Command[] }[];
}

export const useViewCommands = create<ViewCommands>(() => ({ lists: [] }));

/** Commands that exist while a view is mounted: "Edit this deal", "Next record". They may be new on every render. */
export function useCommands(commands: Command[]): void {
  const latest = useRef(commands);
  latest.current = commands;
  const signature = commands.map(({ id, title, shortcuts }) => `${id}|${title}|${shortcuts?.join()}`).join('\n');

  useEffect(() => {
    if (signature === '') return;
    const owner = Symbol('view');
    const listed = latest.current.map((command, place) => ({
      ...command,
      // Runs what the last render meant, so a view need not memoise its handlers.
      run: (tools: Parameters<Command['run']>[0]) => (latest.current[place] ?? command).run(tools),
    }));
    useViewCommands.setState(({ lists }) => ({ lists: [...lists, { owner, commands: listed }] }));
    return () => useViewCommands.setState(({ lists }) => ({ lists: lists.filter((list) => list.owner !== owner) }));
  }, [signature]);
}
