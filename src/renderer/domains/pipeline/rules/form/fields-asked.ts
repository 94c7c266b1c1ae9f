import type { Group } from './draft.ts';

/** The fields of the deal that a condition asks about, in their order, each once. */
export function fieldsAsked({ parts }: Group): string[] {
  const names = parts.flatMap((part) => {
    if (part.kind === 'group') return fieldsAsked(part);
    return part.kind === 'line' && part.field !== null ? [part.field] : [];
  });
  return [...new Set(names)];
}
