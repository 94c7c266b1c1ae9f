import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Opens an address, whose scheme the app has checked, in the person's own browser. */
export async function openInDefaultBrowser(address: string): Promise<void> {
  const [program, args] = opener(new URL(address).href);
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  await once(child, 'spawn');
  child.unref();
}

function opener(address: string): [string, string[]] {
  if (process.platform === 'darwin') return ['open', [address]];
  // Not `start`: the command shell would take the & of an address for the end of the command.
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]];
  return ['xdg-open', [address]];
}
