import type { RuleSpec } from '../../../../../contract/pipeline/rule-language.ts';
import type { Rule } from '../../../../../contract/pipeline/rules.ts';
import type { Stage } from '../../../../../contract/records/shapes.ts';
import { didYouMean } from '../../../../platform/did-you-mean.ts';
import { fold } from '../../../../platform/text/clean-text.ts';
import type { FieldCatalogue } from '../../facts/fact-shapes.ts';
import { placeholdersOf } from '../message.ts';
import { collect, type Found } from '../written/found.ts';
import { checkCondition } from './check-condition.ts';
import { type Checking, findField, findThreshold } from './checking.ts';
import { guessField } from './guess-field.ts';
import { reportFixed } from './report-fixed.ts';

/** Mistakes, and apart from them what only this workspace lacks. */
export type Checked = { found: Found[]; lacking: Found[]; needsField: Rule['needsField'] };

/** Everything that is wrong with a rule in this workspace. */
export function checkRule(spec: RuleSpec, catalogue: FieldCatalogue, stages: readonly Stage[]): Checked {
  const { found, report } = collect();
  const { found: lacking, report: lacks } = collect();
  const on: Checking = { spec, catalogue, stages, report, lacks, used: new Set(), lacking: new Set() };
  checkCondition(spec.when, ['when'], { of: 'deal' }, on);
  if (found.length + lacking.length === 0) reportFixed(on);
  for (const name of placeholdersOf(spec.message)) {
    if (name.startsWith('$')) findThreshold(name, ['message'], on);
    else if (!on.lacking.has(name)) findField(name, ['message'], { of: 'deal' }, on);
  }
  checkThresholds(on);
  checkStages(on);
  const [first] = on.lacking;
  return { found, lacking, needsField: first === undefined ? null : guessField(first, spec) };
}

function checkThresholds({ spec, used, report }: Checking): void {
  for (const [name, { value, min, max }] of Object.entries(spec.thresholds)) {
    const path = ['thresholds', name];
    if (min > max) report([...path, 'min'], `The least (${min}) is above the most (${max}).`, 'Turn them round.');
    else if (value < min || value > max) {
      report([...path, 'value'], `The threshold "${name}" is ${value}, which is not between ${min} and ${max}.`);
    }
    if (!used.has(name)) {
      report(path, `Nothing uses the threshold "${name}".`, `Write $${name} as a value, or take it out.`);
    }
  }
}

function checkStages({ spec, stages, report, lacks }: Checking): void {
  if (spec.stages === null) return;
  if (!Array.isArray(spec.stages)) {
    const { from, to } = spec.stages;
    if (from === undefined && to === undefined) report(['stages'], 'stages: write from, to, or both.');
    else if (from !== undefined && to !== undefined && from > to) {
      report(['stages'], `No stage is between ${from} % and ${to} %.`, 'Turn them round.');
    }
    return;
  }
  const names = stages.map(({ name }) => name);
  for (const [i, name] of spec.stages.entries()) {
    if (names.some((one) => fold(one) === fold(name.trim()))) continue;
    const message = `This workspace has no stage "${name}".${didYouMean(name, names)}`;
    lacks(['stages', i], message, `Its stages are ${names.join(', ')}.`);
  }
}
