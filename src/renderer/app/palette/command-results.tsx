import { Command as Cmdk } from 'cmdk';
import { type Command, commandGroups } from '../commands/command.ts';
import { PaletteItem, paletteGroup } from './palette-item.tsx';

interface CommandResultsProps {
  commands: Command[];
  /** Set: best first under one heading. Not set: all, under the headings they belong to. */
  heading?: string;
  onRun: (command: Command) => void;
}

export function CommandResults({ commands, heading, onRun }: CommandResultsProps) {
  const groups = heading
    ? [{ heading, members: commands }]
    : commandGroups.map((group) => ({ heading: group, members: commands.filter((each) => each.group === group) }));
  return groups
    .filter(({ members }) => members.length > 0)
    .map((group) => (
      <Cmdk.Group key={group.heading} heading={group.heading} className={paletteGroup}>
        {group.members.map((command) => (
          <PaletteItem
            key={command.id}
            value={command.id}
            icon={command.icon}
            title={command.title}
            shortcut={command.shortcuts?.[0]}
            onSelect={() => onRun(command)}
          />
        ))}
      </Cmdk.Group>
    ));
}
