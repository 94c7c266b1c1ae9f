import { tell } from '../problems/tell.ts';
import type { Command, CommandTools } from './command.ts';

/** Runs a command and tells the person when it fails, whichever way it was asked for. */
export async function runCommand(command: Command, tools: CommandTools): Promise<void> {
  try {
    await command.run(tools);
  } catch (error) {
    tell(error);
  }
}
