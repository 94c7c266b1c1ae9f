import { z } from 'zod';

/** Every way in which a call can fail, with the HTTP status it has over REST. */
export const problemStatus = {
  INVALID_INPUT: 422,
  NEXT_ACTION_REQUIRED: 422,
  DATE_UNREADABLE: 422,
  DATE_IN_PAST: 422,
  DATE_TOO_FAR: 422,
  ALREADY_COMPLETED: 409,
  UNREADABLE_REQUEST: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  DUPLICATE: 409,
  NOTHING_TO_UNDO: 409,
  NO_WORKSPACE: 409,
  WORKSPACE_LOCKED: 423,
  WORKSPACE_DAMAGED: 422,
  WORKSPACE_NEWER: 422,
  NOT_A_WORKSPACE: 422,
  FILE_MISSING: 404,
  FILE_EXISTS: 409,
  FILE_UNREADABLE: 422,
  FILE_TOO_LARGE: 413,
  READ_ONLY: 507,
  DISK_FULL: 507,
  NOT_SENT: 502,
  BUSY: 503,
  CANCELLED: 409,
  KEYCHAIN_UNAVAILABLE: 503,
  UNSUPPORTED_HERE: 501,
  BUG: 500,
} as const;

export type ProblemCode = keyof typeof problemStatus;

/** A later edit that stands in the way of an undo. */
export const undoConflict = z.object({
  table: z.string(),
  id: z.string(),
  record: z.string().describe('The name of the record, for a person.'),
  field: z.string(),
  expected: z.unknown().describe('What the command being undone had left there.'),
  current: z.unknown().describe('What a later edit put there.'),
  restored: z.unknown().describe('What undoing would put there.'),
});
export type UndoConflict = z.infer<typeof undoConflict>;

export const problemData = z.object({
  retryable: z.boolean().describe('Whether the same call can succeed later.'),
  remedy: z.string().describe('What the person can do about it.'),
  issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  conflicts: z.array(undoConflict).optional(),
  incident: z.string().optional().describe('Names the log entry of a bug.'),
});
export type ProblemData = z.infer<typeof problemData>;

type Declared = { [C in ProblemCode]: { status: number; data: typeof problemData } };

/** Declared on every procedure, so that clients know the shape of each failure. */
export const problems = Object.fromEntries(
  Object.entries(problemStatus).map(([code, status]) => [code, { status, data: problemData }]),
) as Declared;
