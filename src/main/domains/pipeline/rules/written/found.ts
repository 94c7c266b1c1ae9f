import type { z } from 'zod';
import type { RuleProblem } from '../../../../../contract/pipeline/rules.ts';
import { explainIssue } from '../../../../platform/boundary/explain-issue.ts';
import { didYouMean } from '../../../../platform/did-you-mean.ts';
import type { Path } from '../../../../platform/text/yaml-text.ts';

/** Something wrong with a rule, at a place in it. */
export type Found = { path: Path; message: string; remedy: string };
export type Report = (path: Path, message: string, remedy?: string) => void;

/** More than this and the person has something else before them than a rule. */
const shownAtMost = 40;
const usualRemedy = 'Correct this and try again.';

export function collect(): { found: Found[]; report: Report } {
  const found: Found[] = [];
  const report: Report = (path, message, remedy = usualRemedy) => {
    if (found.length < shownAtMost) found.push({ path, message, remedy });
  };
  return { found, report };
}

/** `when.all[1].value`. */
export const pathText = (path: Path): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');

/** With the lines of the text that the rule was read from, in the order in which they stand there. */
export const placed = (found: Found[], lineOf: (path: Path) => number | null): RuleProblem[] =>
  found
    .map(({ path, message, remedy }) => ({ line: lineOf(path), path: pathText(path), message, remedy }))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));

/** What a schema makes of a value; what is wrong with it is reported in sentences. */
export function take<T>(schema: z.ZodType<T>, value: unknown, path: Path, report: Report): T | undefined {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const told = parsed.error.issues.flatMap((issue) => {
    const kind = issue.code === 'invalid_union' ? kindProblem(issue, value) : undefined;
    if (kind) return [{ path: issue.path, message: kind }];
    return explainIssue(issue, value, schema).map((one) => ({ path: partsOf(one.path), message: one.message }));
  });
  for (const one of told) if (!isMistyped(one, told)) report([...path, ...one.path], one.message);
  return undefined;
}

type Told = { path: Path; message: string };

/** What is missing only because its name was mistyped is told of there, once. */
const isMistyped = ({ path, message }: Told, told: Told[]): boolean =>
  message.endsWith('this is missing.') &&
  told.some((other) => other.message.endsWith(`Did you mean "${String(path.at(-1))}"?`));

const partsOf = (path: string): Path => (path === '' ? [] : path.split('.').map((part) => asIndex(part)));
const asIndex = (part: string): string | number => (/^\d+$/.test(part) ? Number(part) : part);

const fixKinds = ['set', 'set_to', 'plan', 'open'];

/** What can be offered as a fix is told apart by its kind. */
function kindProblem({ path }: { path: PropertyKey[] }, value: unknown): string | undefined {
  if (path.at(-1) !== 'kind') return undefined;
  const kind = path.reduce<unknown>((at, part) => (isRecord(at) ? at[String(part)] : undefined), value);
  if (kind === undefined) return `fix: it needs a kind: ${fixKinds.join(', ')}.`;
  const near = typeof kind === 'string' ? didYouMean(kind, fixKinds) : '';
  return `fix: ${shown(kind)} is none of ${fixKinds.join(', ')}.${near}`;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as it stands in a sentence. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a block';
  if (typeof value !== 'string') return String(value);
  return `"${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`;
}

/** Reports every key that nobody knows. */
export function refuseOthers(
  record: Record<string, unknown>,
  known: readonly string[],
  { path, report, what }: { path: Path; report: Report; what: string },
): void {
  for (const key of Object.keys(record)) {
    if (!known.includes(key)) {
      const name = key.slice(0, 80);
      report([...path, key], `There is no "${name}" in ${what}; it has ${known.join(', ')}.${didYouMean(key, known)}`);
    }
  }
}
