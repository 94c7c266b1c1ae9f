import type { ValidationError } from '@orpc/server';

type Issue = ValidationError['issues'][number] & { code?: unknown; keys?: unknown };

/** One sentence on one wrong field, with where it is: `stage: …`. */
export function explainIssue(issue: Issue): { path: string; message: string } {
  const path = (issue.path ?? [])
    .map((part) => String(typeof part === 'object' && part !== null ? part.key : part))
    .join('.');
  if (issue.code === 'unrecognized_keys' && Array.isArray(issue.keys)) {
    const names = issue.keys.map((key) => `"${String(key).slice(0, 80)}"`).join(', ');
    return { path, message: `There is no field ${names}${path ? ` in ${path}` : ''}.` };
  }
  const message = issue.message.replace(/^Invalid input: /, '');
  return { path, message: `${path ? `${path}: ` : ''}${message}${message.endsWith('.') ? '' : '.'}` };
}
