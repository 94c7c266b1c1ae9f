// What the operating system says about a process that a benchmark started. Linux only: it is read from /proc.
import { readFileSync } from 'node:fs';
import type { RunningHost } from '../tests/e2e/fixtures/host.ts';

export const canWatchProcesses = process.platform === 'linux';

/** The process of a host: the child that was given the host's home. */
export function processOf({ home }: Pick<RunningHost, 'home'>): number {
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(' ');
  const pid = children.find((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').split('\0').includes(home));
  if (pid === undefined) throw new Error(`No process of this benchmark has its home in ${home}.`);
  return Number(pid);
}

/** Megabytes of memory that a process holds now, its worker threads included. */
export const memoryOf = (pid: number): number => memoryLine(pid, 'VmRSS');

/** The most that a process has held in memory so far, in megabytes. */
export const peakMemoryOf = (pid: number): number => memoryLine(pid, 'VmHWM');

/** How many threads a process has: its workers come and go. */
export const threadsOf = (pid: number): number =>
  Number(/^Threads:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);

function memoryLine(pid: number, name: 'VmRSS' | 'VmHWM'): number {
  const kilobytes = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}

const ticksPerSecond = 100;

/** Seconds of processor time that a process has used so far. */
export function cpuOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name, in brackets, may hold anything; the fields are counted from behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}
