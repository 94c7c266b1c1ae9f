import { useEffect } from 'react';
import { onMac } from '../../ui/shortcut.ts';
import type { Command, CommandTools } from '../commands/command.ts';
import { runCommand as run } from '../commands/run-command.ts';
import { followPresses } from './find-command.ts';
import { isTyping, pressed } from './key-press.ts';

/** After this pause a sequence such as `g d` starts anew. */
const SEQUENCE_MS = 1200;

const FIELDS =
  'input:not([type=checkbox],[type=radio],[type=range],[type=button]), textarea, select, [contenteditable=true]';
/** Where keys have a meaning of their own: an open menu or list jumps to letters, a dialog has the floor. */
const OWN_KEYS = '[role=menu], [role=listbox], [role=combobox], [role=dialog], [role=alertdialog]';

const within = (target: EventTarget | null, selector: string) =>
  target instanceof Element && target.closest(selector) !== null;

/** The one place where keys become commands. Mounted once, at the root. */
export function useShortcuts(commands: () => Command[], tools: CommandTools): void {
  useEffect(() => {
    let presses: string[] = [];
    let lastAt = 0;

    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.getModifierState('AltGraph')) return;
      const press = pressed(event, onMac);
      if (!press) return;
      const inField = within(event.target, FIELDS);
      const ownKeys = within(event.target, OWN_KEYS);
      if ((inField || ownKeys) && isTyping(press)) return;

      const usable = commands().filter(({ inFields }) => inFields || !(inField || ownKeys));
      const before = event.timeStamp - lastAt < SEQUENCE_MS ? presses : [];
      const followed = followPresses(usable, before, press);
      lastAt = event.timeStamp;
      presses = followed.command || !followed.waits ? [] : followed.presses;
      if (!followed.command) return;
      event.preventDefault();
      if (!event.repeat || followed.command.repeats) void run(followed.command, tools);
    };

    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [commands, tools]);
}
