import { oc } from '@orpc/contract';
import { z } from 'zod';
import { problems } from './problem.ts';

/** Every procedure starts here, so that every procedure declares the same failures. */
export const procedure = oc.errors(problems);

export const id = z.string().min(1).max(64);
export const byId = z.strictObject({ id });

export const instant = z.iso.datetime({ offset: true }).describe('A UTC instant, ISO 8601.');
export const day = z.iso.date().describe('A calendar day, YYYY-MM-DD.');
export const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, 'Use a three-letter ISO 4217 code such as EUR.')
  .describe('ISO 4217 code.');
export const money = z.strictObject({
  amountMinor: z.int().describe('In the smallest unit of the currency: cents for USD, yen for JPY.'),
  currency,
});

export const filterOps = [
  'is',
  'isNot',
  'anyOf',
  'noneOf',
  'contains',
  'lacks',
  'startsWith',
  'gt',
  'gte',
  'lt',
  'lte',
  'between',
  'isEmpty',
  'isPresent',
  'inLastDays',
  'inNextDays',
] as const;
export const condition = z.strictObject({
  field: z.string().max(80),
  op: z.enum(filterOps),
  value: z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()])).max(500)]).optional(),
});
export type Condition = z.infer<typeof condition>;

/** What narrows and orders a list. Over REST a filter is text: `stage:is:won,amount:gt:500000`, or JSON. */
export const listing = {
  filter: z
    .union([z.array(condition).max(50), z.string().max(8000)])
    .optional()
    .describe('Conditions that must all hold: a JSON array of {field, op, value}, or `field:op:value,…`.'),
  search: z.string().max(200).optional().describe('Only records whose name contains this.'),
};
export const listInput = z.strictObject({
  limit: z.int().min(1).max(500).default(50),
  cursor: z.string().max(200).optional(),
  offset: z.int().min(0).optional().describe('Where to start, instead of a cursor.'),
  sort: z.string().max(400).optional().describe('Field names, a minus before one that goes down: `-amount,closeDate`.'),
  ...listing,
});
export type ListInput = z.infer<typeof listInput>;

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable(), total: z.int() });
export type Page<T> = { items: T[]; nextCursor: string | null; total: number };

export const actor = z.enum(['person', 'app', 'sync', 'claude', 'customer']);
export const recordKind = z.enum(['accounts', 'contacts', 'deals', 'notes', 'activities']);
export type RecordKind = z.infer<typeof recordKind>;

export const job = z.object({
  id,
  kind: z.string(),
  state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  progress: z.object({ done: z.int(), total: z.int().nullable() }),
  result: z.unknown().nullable(),
  error: z.object({ code: z.string(), detail: z.string(), remedy: z.string() }).nullable(),
  attempts: z.int(),
  createdAt: instant,
  startedAt: instant.nullable(),
  finishedAt: instant.nullable(),
});
export type Job = z.infer<typeof job>;
