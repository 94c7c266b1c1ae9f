import { z } from 'zod';
import { byId, id, job, procedure } from '../base.ts';

export const importKind = z.enum(['accounts', 'contacts', 'deals']);
export type ImportKind = z.infer<typeof importKind>;

/** Column header → target field, null for "leave out", or `custom:<label>` for a custom field. */
export const columnMapping = z.record(z.string().max(5000), z.string().max(120).nullable());
export type ColumnMapping = z.infer<typeof columnMapping>;

/** How a column whose values could mean two things is to be read; decided per column. */
export const readings = z.record(
  z.string().max(5000),
  z.strictObject({
    decimal: z.enum(['.', ',']).optional(),
    dateOrder: z.enum(['ymd', 'mdy', 'dmy']).optional(),
    percentScale: z.enum(['percent', 'fraction']).optional(),
  }),
);
export type Readings = z.infer<typeof readings>;

export const importOptions = z.strictObject({
  kind: importKind,
  mapping: columnMapping.optional(),
  readings: readings.optional(),
  sheet: z.string().max(200).optional(),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']).optional().describe('Instead of the detected.'),
  delimiter: z.string().length(1).optional().describe('Instead of the detected.'),
  stages: z
    .record(z.string().max(500), id)
    .optional()
    .describe('For deals: stage names of the file that are not known, each with the id of the stage it means.'),
  duplicates: z.enum(['update', 'skip', 'create']).default('update'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .describe('For amounts that name none.'),
});
export type ImportOptions = z.infer<typeof importOptions>;

const problem = z.object({
  row: z.int(),
  column: z.string().nullable(),
  message: z.string(),
  failed: z.boolean().describe('False: the row went in all the same.'),
});

export const importState = z.object({
  id,
  state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  fileName: z.string(),
  kind: importKind,
  counts: z.object({ read: z.int(), created: z.int(), updated: z.int(), skipped: z.int(), failed: z.int() }),
  mapping: columnMapping,
  problems: z.array(problem).describe('The first few hundred; all rows that failed are in failed.csv.'),
  command: id.nullable().describe('Undo this to take the whole import back.'),
  error: z.object({ code: z.string(), detail: z.string(), remedy: z.string() }).nullable(),
});
export type ImportState = z.infer<typeof importState>;

/** What the wizard shows before anything is imported. */
export const importPreview = z.object({
  upload: id,
  fileName: z.string(),
  format: z.enum(['csv', 'xlsx']),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  sheets: z.array(z.string()),
  sheet: z.string().nullable(),
  kind: importKind,
  headers: z.array(z.string()),
  headerProblems: z.array(z.string()),
  mapping: columnMapping,
  remembered: z.boolean(),
  targets: z.array(z.object({ field: z.string(), label: z.string(), required: z.boolean() })),
  confidence: z.record(z.string(), z.number()),
  /** Headers without a target that make sense as a custom field, `custom:<header>`. */
  customFields: z.array(z.string()),
  /** Stage names in the first rows that no stage is known for; choose one each in `stages`, or their rows fail. */
  unknownStages: z.array(z.string()),
  currency: z.string().describe('What amounts that name no currency are taken to be in.'),
  /** Columns that could be read in two ways, with an example of each. */
  ambiguous: z.array(
    z.object({
      column: z.string(),
      sample: z.string(),
      options: z.array(z.object({ label: z.string(), reading: readings.valueType })),
      chosen: z.int().describe('-1 while it is open; the likelier comes first.'),
    }),
  ),
  rows: z.array(
    z.object({
      row: z.int(),
      cells: z.array(z.string()),
      values: z.record(z.string(), z.string()).describe('How each mapped field was read, for a person.'),
      problems: z.array(
        z.object({
          column: z.string().nullable(),
          message: z.string(),
          failed: z.boolean().describe('Whether the row stays out because of it.'),
        }),
      ),
      duplicateOf: z.string().nullable(),
    }),
  ),
  estimatedRows: z.int().nullable(),
});
export type ImportPreview = z.infer<typeof importPreview>;

export const importsContract = {
  create: procedure
    .route({ method: 'POST', path: '/imports', successStatus: 202, summary: 'Import a CSV or XLSX file (multipart)' })
    .input(
      z.strictObject({
        file: z.file(),
        kind: importKind,
        mapping: z.union([columnMapping, z.string().max(100_000)]).optional(),
        duplicates: z.enum(['update', 'skip', 'create']).optional(),
        currency: z.string().optional(),
      }),
    )
    .output(job),
  /** The page uploads a file first (POST /uploads, streamed to disk) and then works with its id. */
  preview: procedure.input(importOptions.partial({ kind: true }).extend({ upload: id })).output(importPreview),
  start: procedure.input(importOptions.extend({ upload: id })).output(job),
  get: procedure
    .route({ method: 'GET', path: '/imports/{id}', summary: 'How an import goes, or went' })
    .input(byId)
    .output(importState),
  failedRows: procedure
    .route({
      method: 'GET',
      path: '/imports/{id}/failed.csv',
      summary: 'The rows that did not go in, each with its reason',
    })
    .input(byId)
    .output(z.file()),
};
