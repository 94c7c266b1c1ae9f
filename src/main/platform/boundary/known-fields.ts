import { z } from 'zod';

/** The names of the fields that a schema knows at a place in it, for what was mistyped to be compared with. */
export function knownFields(schema: unknown, path: readonly PropertyKey[]): string[] {
  let here = bare(schema);
  for (const part of path) {
    if (here instanceof z.ZodObject) here = bare(here.shape[String(part)]);
    else if (here instanceof z.ZodArray) here = bare(here.element);
    else return [];
  }
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

/** The schema without what only says that it may be left out. */
function bare(schema: unknown): unknown {
  const wrapped =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNonOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault;
  return wrapped ? bare(schema.unwrap()) : schema;
}
