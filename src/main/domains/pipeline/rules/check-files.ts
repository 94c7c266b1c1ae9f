import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stage } from '../../../../contract/records/shapes.ts';
import type { FieldCatalogue } from '../facts/fact-shapes.ts';
import { checkRule } from './language/check-rule.ts';
import { placed } from './written/found.ts';
import { readRuleFile } from './written/read-rule.ts';

/** Everything that is wrong with the rules in a folder, as `file:line rule: what`; a field to be added is not. */
export function problemsInRules(folder: string, catalogue: FieldCatalogue, stages: readonly Stage[]): string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return files.flatMap((file) => {
    const { rules, problems } = readRuleFile(readFileSync(join(folder, file), 'utf8'));
    const checked = rules.flatMap(({ spec, lineOf }) => {
      const { found } = checkRule(spec, catalogue, stages);
      return placed(found, lineOf).map((one) => ({ ...one, ruleId: spec.id }));
    });
    return [...problems, ...checked].map(
      ({ line, ruleId, path, message }) => `${file}:${line} ${ruleId ?? ''} ${path}: ${message}`,
    );
  });
}
