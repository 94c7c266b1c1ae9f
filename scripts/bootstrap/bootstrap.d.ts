// The bootstrap is plain JavaScript because it runs before there is anything to check types with.
// These are its promises to the TypeScript that follows.

declare module '*/bootstrap/root.mjs' {
  /** The folder of the whole project. */
  export const root: string;
  /** Where the full output of each quiet step is kept. */
  export const logs: string;
}

declare module '*/bootstrap/child.mjs' {
  import type { ChildProcess, StdioOptions } from 'node:child_process';

  export type ChildOptions = {
    cwd?: string;
    env?: NodeJS.ProcessEnv;
    stdio?: Extract<StdioOptions, unknown[]>;
    /** Node programs only: it also ends when we are killed in a way that leaves no time to pass anything on. */
    tethered?: boolean;
    windowsShell?: boolean;
    timeout?: number;
    started?: (child: ChildProcess) => void;
  };
  export type Ending = { code: number; signal: NodeJS.Signals | null; interrupted: boolean; error?: Error };

  /** Starts a program, passes our signals on to it, and answers how it ended. */
  export function runChild(file: string, args: string[], options?: ChildOptions): Promise<Ending>;
}

declare module '*/bootstrap/one-at-a-time.mjs' {
  /** Two commands started together must not install or build over each other: the second waits for the first. */
  export function oneAtATime<T>(file: string, waiting: () => void, work: () => Promise<T>): Promise<T>;
}

declare module '*/bootstrap/quiet-step.mjs' {
  import type { ChildOptions } from '*/bootstrap/child.mjs';

  export type StepOptions = Omit<ChildOptions, 'stdio'> & { pick?: (log: string) => string };

  /** One line for a person; what the program says goes to a log, whose end is shown when the step fails. */
  export function quietStep(
    title: string,
    name: string,
    file: string,
    args: string[],
    options?: StepOptions,
  ): Promise<boolean>;
}
