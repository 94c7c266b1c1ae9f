import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../platform/app-error.ts';
import { readRuleFile, type WrittenRule } from './written/read-rule.ts';

export type ShippedRules = () => readonly WrittenRule[];

/** The rules that come with the app, a file a category. Read once, when they are first asked for. */
export function shippedRules(folder: string): ShippedRules {
  let known: WrittenRule[] | undefined;
  return () => {
    known ??= readFolder(folder);
    return known;
  };
}

function readFolder(folder: string): WrittenRule[] {
  const rules: WrittenRule[] = [];
  const from = new Map<string, string>();
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  for (const file of files) {
    const read = readRuleFile(readFileSync(join(folder, file), 'utf8'));
    const [first] = read.problems;
    if (first) throw broken(folder, file, `line ${first.line ?? 1}: ${first.message}`);
    for (const { spec, enabled, lineOf } of read.rules) {
      const earlier = from.get(spec.id);
      if (earlier) throw broken(folder, file, `line ${lineOf(['id'])}: the rule "${spec.id}" is in ${earlier} too.`);
      from.set(spec.id, file);
      rules.push({ spec, enabled });
    }
  }
  return rules;
}

const broken = (folder: string, file: string, what: string): AppError =>
  new AppError('FILE_UNREADABLE', `The rules in ${file} are broken in ${what}`, {
    remedy: `Mend the file in ${folder}, or install the app again.`,
  });
