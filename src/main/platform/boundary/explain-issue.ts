import type { ValidationError } from '@orpc/server';
import { z } from 'zod';
import { didYouMean } from '../did-you-mean.ts';
import { knownFields } from './known-fields.ts';

type Issue = ValidationError['issues'][number];
type Explained = { path: string; message: string };

const part = z.union([z.string(), z.number()]);
const listed = z.object({ code: z.string().optional(), keys: z.array(z.string()).optional() });
const typed = z.object({ code: z.literal('invalid_type'), expected: z.string() });
const chosen = z.object({ code: z.literal('invalid_value'), values: z.array(part) });
const sized = z.object({
  code: z.enum(['too_big', 'too_small']),
  origin: z.string(),
  maximum: z.number().optional(),
  minimum: z.number().optional(),
  inclusive: z.boolean().optional(),
});
const formed = z.object({ code: z.literal('invalid_format'), format: z.string() });

/** What is wrong with one field, or with each of those that nobody knows, in a sentence: `stage: …`. */
export function explainIssue(issue: Issue, input: unknown, schema: unknown): Explained[] {
  const parts = (issue.path ?? []).map((one) => (typeof one === 'object' && one !== null ? one.key : one));
  const path = parts.map(String).join('.');
  const { code, keys } = listed.safeParse(issue).data ?? {};
  if (code === 'unrecognized_keys' && keys) {
    const known = knownFields(schema, parts);
    return keys.slice(0, 20).map((key) => ({
      path: path ? `${path}.${key}` : key,
      message: `There is no field "${key.slice(0, 80)}"${path ? ` in ${path}` : ''}.${didYouMean(key, known)}`,
    }));
  }
  if (parts.length === 0 && input === undefined)
    return [{ path, message: 'The body is missing: a JSON object is needed.' }];
  const value = parts.reduce<unknown>((at, name) => memberOf(at, name), input);
  const sentence = ownSentence(issue) ?? explain(issue, value);
  return [{ path, message: `${path ? `${path}: ` : ''}${sentence.replace(/[^.?!]$/, '$&.')}` }];
}

function memberOf(value: unknown, name: PropertyKey): unknown {
  // In an address several are written with commas.
  if (typeof value === 'string' && typeof name === 'number') return value.split(',')[name]?.trim();
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}

/** What the contract says itself goes before anything that can be derived. */
const ownSentence = ({ message }: Issue): string | undefined =>
  /^(Invalid|Too (big|small)|Unrecognized)\b/.test(message) ? undefined : message;

function explain(issue: Issue, value: unknown): string {
  if (value === undefined) return 'this is missing.';
  const type = typed.safeParse(issue).data;
  if (type) return `${named[type.expected] ?? type.expected} is needed, not ${shown(value)}.`;
  const choice = chosen.safeParse(issue).data;
  if (choice) {
    const known = choice.values.map(String);
    const near = typeof value === 'string' ? didYouMean(value, known) : '';
    return `${shown(value)} is none of ${known.map((one) => `"${one}"`).join(', ')}.${near}`;
  }
  const size = sized.safeParse(issue).data;
  if (size) return explainSize(size);
  const form = formed.safeParse(issue).data;
  if (form) return `${shown(value)} is not ${forms[form.format] ?? `a valid ${form.format}`}.`;
  return `${shown(value)} has none of the shapes that this can have.`;
}

function explainSize({ code, origin, maximum = 0, minimum = 0, inclusive }: z.infer<typeof sized>): string {
  const big = code === 'too_big';
  const limit = big ? maximum : minimum;
  if (origin === 'string') {
    if (!big && limit === 1) return 'this is empty.';
    return `this can have ${limit} characters at ${big ? 'most' : 'least'}.`;
  }
  if (origin === 'array' || origin === 'set') {
    if (!big && limit === 1) return 'this list is empty.';
    return `this can have ${limit} entries at ${big ? 'most' : 'least'}.`;
  }
  if (inclusive === false) return `this has to be ${big ? 'less' : 'more'} than ${limit}.`;
  return `this can be ${limit} at ${big ? 'most' : 'least'}.`;
}

const named: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
  nonoptional: 'a value',
};

const forms: Record<string, string> = {
  date: 'a day of the calendar, such as 2026-03-31',
  datetime: 'an instant, such as 2026-03-31T14:00:00Z',
  email: 'an e-mail address',
  url: 'an address, such as https://example.com',
};

function shown(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string') return `"${value.length > 80 ? `${value.slice(0, 80)}…` : value}"`;
  return String(value);
}
