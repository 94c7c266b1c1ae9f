const every = 1000;

/** npm that was killed outright forwards nothing: without this, what it started would live on unseen. */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, every).unref();
}
