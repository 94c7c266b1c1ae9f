import type { Command } from '../commands/command.ts';

export interface Found {
  command?: Command;
  /** Some shortcut begins with these presses, so the next key decides. */
  waits: boolean;
}

/** Which command the presses so far mean. Later commands win, so that a view can take over a key of the app. */
export function findCommand(commands: Command[], presses: string[]): Found {
  const typed = presses.join(' ');
  const command = commands.findLast(({ shortcuts }) => shortcuts?.includes(typed));
  const waits = commands.some(({ shortcuts }) => shortcuts?.some((shortcut) => shortcut.startsWith(`${typed} `)));
  return { command, waits };
}

/** Tries the presses as one sequence, and the last alone when the sequence leads nowhere. */
export function followPresses(commands: Command[], before: string[], press: string): Found & { presses: string[] } {
  const presses = [...before, press];
  const found = findCommand(commands, presses);
  if (found.command || found.waits || before.length === 0) return { ...found, presses };
  return { ...findCommand(commands, [press]), presses: [press] };
}
