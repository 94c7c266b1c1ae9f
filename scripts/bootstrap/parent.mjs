import { readFileSync } from 'node:fs';

const every = 500;

/**
 * npm starts us through a shell that passes no signal on, and npm that was killed outright passes none to begin with.
 * Without this, what it started would live on unseen.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const parent = process.ppid;
  const npm = parentOfShell(parent);
  setInterval(() => {
    if (process.ppid !== parent || parentOfShell(parent) !== npm) process.kill(process.pid, 'SIGTERM');
  }, every).unref();
}

/** Only a shell stands between npm and us; what stands above npm itself may come and go. Elsewhere than on Linux
 * the shell gives its place to us, and there is nothing to see. */
function parentOfShell(pid) {
  if (process.platform !== 'linux') return undefined;
  try {
    const [, name, parent] = /^\d+ \((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return ['sh', 'dash', 'bash', 'ash'].includes(name) ? parent : undefined;
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return undefined;
    throw error;
  }
}
