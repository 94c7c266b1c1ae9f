import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../platform/app-error.ts';
import { readRuleFile, type WrittenRule } from './written/read-rule.ts';

export type ShippedRules = () => readonly WrittenRule[];

/**
 * The rules that come with the app, a file a category. They are read once, when they are first asked for; as that
 * takes a moment, `readNext` reads one file ahead of time and says whether more are left.
 */
export function shippedRules(folder: string): ShippedRules & { readNext(): boolean } {
  const files = new Map<string, WrittenRule[]>();
  let left: string[] | undefined;
  let known: WrittenRule[] | undefined;
  const readNext = (): boolean => {
    left ??= readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort();
    const [next, ...others] = left;
    if (next !== undefined) files.set(next, readFile(folder, next, files));
    left = others;
    return others.length > 0;
  };
  const all = () => {
    if (!known) {
      while (readNext());
      known = [...files.values()].flat();
    }
    return known;
  };
  return Object.assign(all, { readNext });
}

function readFile(folder: string, file: string, before: ReadonlyMap<string, WrittenRule[]>): WrittenRule[] {
  const { rules, problems } = readRuleFile(readFileSync(join(folder, file), 'utf8'));
  const [first] = problems;
  if (first) throw broken(folder, file, `line ${first.line ?? 1}: ${first.message}`);
  for (const { spec, lineOf } of rules) {
    const [earlier] = [...before].find(([, known]) => known.some((one) => one.spec.id === spec.id)) ?? [];
    if (earlier) throw broken(folder, file, `line ${lineOf(['id'])}: the rule "${spec.id}" is in ${earlier} too.`);
  }
  return rules.map(({ spec, enabled }) => ({ spec, enabled }));
}

const broken = (folder: string, file: string, what: string): AppError =>
  new AppError('FILE_UNREADABLE', `The rules in ${file} are broken in ${what}`, {
    remedy: `Mend the file in ${folder}, or install the app again.`,
  });
