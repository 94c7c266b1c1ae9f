// The first thing each command runs, under whatever Node the machine has: plain JavaScript that needs no package.
// Everything after it is TypeScript that runs under the app's own Node.
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runChild } from './child.mjs';
import { ensureInstalled } from './install.mjs';
import { endWithNpm } from './parent.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { root } from './root.mjs';

/** Ends in the file of that name in scripts/commands, which does the work. */
export async function enter(command) {
  endWithNpm();
  const installedNow = await ensureInstalled().catch(explain);
  const node = pinnedNode(root) ?? machineNode();
  if (!installedNow && realpathSync(node) === realpathSync(process.execPath)) {
    await import(pathToFileURL(join(root, 'scripts', 'commands', `${command}.ts`)).href);
    return;
  }
  const entry = join(root, 'scripts', `${command}.mjs`);
  const { code } = await runChild(node, [entry, ...process.argv.slice(2)], { tethered: true });
  process.exit(code);
}

function explain(error) {
  if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(error.code ?? '')) throw error;
  process.stderr.write(
    `Throughline could not write to its own folder (${error.message}). ` +
      'Free some space or put the project where you may write, then run the command again.\n',
  );
  process.exit(1);
}

function machineNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= 24) return process.execPath;
  process.stderr.write(
    `Throughline needs Node 24 or newer, and cannot bring its own to this platform (${process.platform} ${process.arch}). ` +
      `This machine has Node ${process.versions.node}: install Node 24 from https://nodejs.org, then run the command again.\n`,
  );
  process.exit(1);
}
