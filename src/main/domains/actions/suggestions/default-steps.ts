import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { z } from 'zod';
import { stepKind } from '../../../../contract/records/next-step.ts';
import { AppError } from '../../../platform/app-error.ts';
import { cleanLine } from '../../../platform/text/clean-text.ts';

const step = z.strictObject({
  stage: z.string().min(1).max(80).optional(),
  after: stepKind.optional(),
  do: z.string().min(1).max(300).transform(cleanLine),
  kind: stepKind,
  in: z.int().min(0).max(365),
  at: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as "09:00" is needed')
    .optional(),
});
export type DefaultStep = z.output<typeof step>;

const longest = 200_000;

/** Reads what usually comes next from the text of a file, which a person may have edited: every mistake has a line. */
export function readDefaultSteps(text: string, file: string): DefaultStep[] {
  const lines = new LineCounter();
  const refuse = (offset: number, what: string) =>
    new AppError('FILE_UNREADABLE', `${file}, line ${Math.max(1, lines.linePos(offset).line)}: ${what}`, {
      remedy: 'Correct that line, or put the file back as it came with the app.',
    });
  if (text.length > longest) throw refuse(0, `this is longer than ${longest.toLocaleString('en')} characters.`);
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', uniqueKeys: true, stringKeys: true });
  const [mistake] = [...document.errors, ...document.warnings];
  if (mistake) throw refuse(mistake.pos[0], `this is not YAML: ${mistake.message.split('\n')[0]}`);
  const list = isMap(document.contents) ? document.contents.get('steps', true) : undefined;
  if (!isSeq(list)) throw refuse(0, 'a list called "steps" is needed.');
  return list.items.map((item) => {
    const at = isNode(item) ? (item.range?.[0] ?? 0) : 0;
    if (!isMap(item)) throw refuse(at, 'each step has fields, such as "do: Call them".');
    for (const { key, value } of item.items) {
      if (value !== null && !isScalar(value)) throw refuse(startOf(key) ?? at, 'a field has one plain value.');
    }
    const parsed = step.safeParse(item.toJSON());
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    const field = String(issue?.path[0] ?? '');
    const wrong = item.items.find(({ key }) => isScalar(key) && key.value === field);
    throw refuse(startOf(wrong?.key) ?? at, `${field ? `${field}: ` : ''}${issue?.message ?? 'this is no step'}.`);
  });
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'range' in value;
const startOf = (value: unknown): number | undefined => (isNode(value) ? value.range?.[0] : undefined);
