import type { Committed } from '../ledger/change-events.ts';

/** What both an AbortSignal and a worker's own view of one can tell. */
export type CancelSignal = { readonly aborted: boolean; throwIfAborted(): void };

/** What a task in a worker is given besides its input. */
export type TaskContext = {
  /** Can be asked in the middle of a long synchronous loop. */
  signal: CancelSignal;
  progress(done: number, total?: number | null): void;
  /** Passes on what the task committed, so that the main process can announce it. */
  committed(event: Committed): void;
};

/** Heavy work that runs beside the main thread. Input and output cross threads by structured clone. */
export type Task<Input, Output> = (input: Input, context: TaskContext) => Output | Promise<Output>;

/** The tasks of a worker, by name: `workspace.backup`. */
export type Tasks = { [name: string]: Task<never, unknown> };

export type InputOf<T> = T extends Task<infer Input, unknown> ? Input : never;
export type OutputOf<T> = T extends (input: never, context: TaskContext) => infer Output ? Awaited<Output> : never;
