// How long the event loop of this process stands still.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

const every = 5;

export type Stall = { waited: number; worked: number };

const cpuMs = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/**
 * The longest that a timer had to wait beyond its time, and the longest that this thread itself was at work between
 * two turns of its loop. On a machine that others use, the first grows without the second.
 */
export async function longestStall(work: () => Promise<unknown>): Promise<Stall> {
  const delay = monitorEventLoopDelay({ resolution: every });
  delay.enable();
  await wait(100);
  delay.reset();
  let worked = 0;
  let before = cpuMs();
  const turns = setInterval(() => {
    const now = cpuMs();
    worked = Math.max(worked, now - before);
    before = now;
  }, every);
  await work();
  // What a job sets off when it is done, such as indexing what it changed, belongs to it.
  await wait(500);
  delay.disable();
  clearInterval(turns);
  return { waited: Math.max(0, delay.max / 1e6 - every), worked };
}
