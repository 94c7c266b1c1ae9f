import { actionsCommands } from '../domains/actions/commands.ts';
import { pipelineCommands } from '../domains/pipeline/commands.ts';
import { pocsCommands } from '../domains/pocs/commands.ts';
import { recordsCommands } from '../domains/records/commands.ts';
import { workspaceCommands } from '../domains/workspace/commands.ts';
import type { Command } from './commands/command.ts';
import { frameCommands } from './commands/frame-commands.ts';
import { useViewCommands } from './commands/view-commands.ts';
import { navigation } from './navigation.ts';
import { settingsPages } from './settings-pages.ts';

/** Everything that can be done from anywhere. A domain adds its list here; see app/navigation.ts. */
const appCommands: Command[] = [
  ...navigation.map(
    ({ path, label, icon, keys, alsoKeys = [] }): Command => ({
      id: `go.${path}`,
      title: `Go to ${label}`,
      group: 'Go to',
      icon,
      shortcuts: [keys, ...alsoKeys],
      run: ({ go }) => go(path),
    }),
  ),
  ...settingsPages.map(
    ({ slug, label, icon, keywords }): Command => ({
      id: `settings.${slug}`,
      title: `Settings: ${label}`,
      group: 'Go to',
      icon,
      keywords,
      run: ({ go }) => go(`/settings/${slug}`),
    }),
  ),
  ...frameCommands,
  ...actionsCommands,
  ...recordsCommands,
  ...pocsCommands,
  ...pipelineCommands,
  ...workspaceCommands,
];

const inForce = (lists: { commands: Command[] }[]) => [...appCommands, ...lists.flatMap(({ commands }) => commands)];

/** The commands of the app and of whatever view is open; later ones win a key. */
export const allCommands = (): Command[] => inForce(useViewCommands.getState().lists);
export const useAllCommands = (): Command[] => inForce(useViewCommands((state) => state.lists));
