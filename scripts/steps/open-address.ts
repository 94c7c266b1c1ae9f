import { spawn } from 'node:child_process';
import { hasDisplay } from './electron-present.ts';

/** Opens the machine's default browser where there is a desktop. The address is printed either way. */
export function openAddress(address: string) {
  if (!hasDisplay()) return;
  const [file, args] = opener(address);
  const child = spawn(file, args, { stdio: 'ignore', detached: true });
  child.once('error', () => process.stderr.write('No browser could be opened; open the address yourself.\n'));
  child.unref();
}

function opener(address: string): [string, string[]] {
  if (process.platform === 'darwin') return ['open', [address]];
  // Not `start`: the command shell would take the & of an address for the end of the command.
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]];
  return ['xdg-open', [address]];
}
