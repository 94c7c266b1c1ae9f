import { existsSync, renameSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isInstalled, markInstalled, unmarkInstalled } from './installed.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { quietStep } from './quiet-step.mjs';
import { root } from './root.mjs';

const setAside = join(root, 'out', 'previous-node.exe');

/**
 * Makes node_modules agree with package-lock.json. What was cut off midway has no stamp, so it is done again.
 * @returns {Promise<boolean>} whether anything was installed
 */
export async function ensureInstalled() {
  if (isInstalled(root)) return false;
  const waiting = () => process.stderr.write('Another command is installing packages; waiting for it.\n');
  return await oneAtATime(join(root, 'out', 'install.lock'), waiting, async () => {
    if (isInstalled(root)) return true;
    await install();
    return true;
  });
}

async function install() {
  const first = !existsSync(join(root, 'node_modules'));
  if (!first) unmarkInstalled(root);
  freeOwnNode();
  const title = first ? 'Installing packages (the first time takes a minute)' : 'Updating packages';
  const [file, args] = npm();
  // Asked for by name, because a machine set to production would leave the build tools out.
  const ci = [...args, 'ci', '--include=dev', '--include=optional', '--ignore-scripts'];
  if (!(await quietStep(title, 'install', file, ci, { windowsShell: file === 'npm', pick: npmErrors }))) {
    process.stderr.write(
      'The packages could not be installed. See to what npm says above, then run the command again.\n',
    );
    process.exit(1);
  }
  dropForeignNode();
  markInstalled(root);
}

/** Started through npm, we use the very npm that started us; otherwise the one on the PATH, on Windows a batch file. */
function npm() {
  const cli = process.env.npm_execpath ?? '';
  if (/npm-cli\.c?js$/.test(cli) && existsSync(cli)) {
    const node = process.env.npm_node_execpath ?? '';
    return [existsSync(node) ? node : process.execPath, [cli]];
  }
  return ['npm', []];
}

/** npm's warnings about engines fill pages and are about the machine's Node, under which none of it will run. */
function npmErrors(log) {
  const errors = log.split('\n').filter((line) => line.startsWith('npm error'));
  return (errors.length > 0 ? errors : log.split('\n').slice(-20)).slice(0, 30).join('\n');
}

/** Windows does not delete a program that is running, but lets it be moved. */
function freeOwnNode() {
  if (process.platform !== 'win32') return;
  rmSync(setAside, { force: true });
  if (process.execPath.startsWith(join(root, 'node_modules') + sep)) renameSync(process.execPath, setAside);
}

/** The pinned Node needs glibc: on Alpine it cannot run, and must not stand first on the PATH of `npm run`. */
function dropForeignNode() {
  if (!pinnedNode(root)) rmSync(join(root, 'node_modules', '.bin', 'node'), { force: true });
}
