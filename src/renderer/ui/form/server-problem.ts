export interface ServerProblem {
  message: string;
  fields: { path: string; message: string }[];
}

const UNKNOWN = 'This could not be saved. Nothing you typed is lost; try again.';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function pathText(path: unknown): string | undefined {
  if (typeof path === 'string') return path;
  if (!Array.isArray(path)) return undefined;
  const keys = path.map((part: unknown) => (isObject(part) ? part.key : part));
  return keys.every((key) => typeof key === 'string' || typeof key === 'number') ? keys.join('.') : undefined;
}

function issueOf(issue: unknown): { path: string; message: string } | undefined {
  if (!isObject(issue) || typeof issue.message !== 'string') return undefined;
  const path = pathText(issue.path);
  return path ? { path, message: issue.message } : undefined;
}

/** Reads a refused save: which fields it names, in either shape the boundary uses, and the sentence for the rest. */
export function serverProblem(error: unknown): ServerProblem {
  const data = isObject(error) && isObject(error.data) ? error.data : {};
  const issues = Array.isArray(data.issues) ? data.issues.map(issueOf) : [];
  const named = isObject(data.fields)
    ? Object.entries(data.fields).map(([path, message]) => ({ path, message: String(message) }))
    : [];
  const fields = [...issues, ...named].filter((field) => field !== undefined);
  const message = error instanceof Error && error.message ? error.message : UNKNOWN;
  return { message, fields };
}
