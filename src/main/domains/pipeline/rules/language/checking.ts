import type { RuleSpec, Threshold } from '../../../../../contract/pipeline/rule-language.ts';
import type { Stage } from '../../../../../contract/records/shapes.ts';
import { didYouMean } from '../../../../platform/did-you-mean.ts';
import { fold } from '../../../../platform/text/clean-text.ts';
import type { Path } from '../../../../platform/text/yaml-text.ts';
import type { FactField } from '../../facts/fact-fields.ts';
import type { FieldCatalogue } from '../../facts/fact-shapes.ts';
import type { Report } from '../written/found.ts';

/** What the check of one rule goes by, and what it learns on the way. */
export type Checking = {
  spec: RuleSpec;
  catalogue: FieldCatalogue;
  stages: readonly Pick<Stage, 'name'>[];
  report: Report;
  /** Says what this workspace lacks: a custom field or a stage. The rule itself may be sound. */
  lacks: Report;
  /** The thresholds that something uses. */
  used: Set<string>;
  /** Custom fields that this workspace lacks, by name. */
  lacking: Set<string>;
};

/** Whose fields are asked: the deal's, or inside `where` those of a related record. */
export type Scope = { of: 'deal' } | { of: 'related'; name: string; label: string; fields: Map<string, FactField> };

const seeFields = 'The rule studio lists every field and what can be asked of it.';
const custom = /^(account\.)?custom\.(.+)$/;

export const customLabel = (name: string): string | undefined => custom.exec(name)?.[2];

/** The field of a name; when there is none, says so with the one that is probably meant. */
export function findField(name: string, path: Path, scope: Scope, on: Checking): FactField | undefined {
  const fields = scope.of === 'deal' ? on.catalogue.deal : scope.fields;
  const field = fields.get(name);
  if (field) return field;
  const label = scope.of === 'deal' ? customLabel(name) : undefined;
  const near = nearest(name, fields);
  if (label !== undefined) {
    on.lacking.add(name);
    const owner = name.startsWith('account.') ? 'accounts' : 'deals';
    const message = `This workspace has no custom field "${label}" for ${owner}.${near}`;
    on.lacks(path, message, `Add the field "${label}" to ${owner}, or leave this rule as it is: it is not evaluated.`);
    return undefined;
  }
  const where = scope.of === 'deal' ? '' : ` in "${scope.name}"`;
  const remedy =
    scope.of === 'related' && on.catalogue.deal.has(name)
      ? `Inside "where", only the fields of ${scope.name} can be asked: ${[...fields.keys()].join(', ')}.`
      : seeFields;
  on.report(path, `There is no field "${name}"${where}.${near}`, remedy);
  return undefined;
}

/** By its name, or by the label that stands on the screen. */
function nearest(name: string, fields: Map<string, FactField>): string {
  const byLabel = [...fields.values()].find(({ label }) => fold(label) === fold(name));
  return byLabel ? ` Did you mean "${byLabel.name}"?` : didYouMean(name, [...fields.keys()]);
}

const thresholdName = /^\$([A-Za-z][A-Za-z0-9_-]*)$/;

/** The name in `$days`; undefined for any other text. */
export const thresholdIn = (text: string): string | undefined => thresholdName.exec(text)?.[1];

export const thresholdOf = ({ thresholds }: Pick<RuleSpec, 'thresholds'>, name: string): Threshold | undefined =>
  Object.hasOwn(thresholds, name) ? thresholds[name] : undefined;

/** The threshold that a text such as `$days` names; when there is none, says so. */
export function findThreshold(text: string, path: Path, on: Checking): Threshold | undefined {
  const name = thresholdIn(text) ?? '';
  const threshold = thresholdOf(on.spec, name);
  on.used.add(name);
  if (threshold) return threshold;
  const known = Object.keys(on.spec.thresholds).map((one) => `$${one}`);
  const has = known.length > 0 ? `It has ${known.join(', ')}.` : 'It has none.';
  on.report(
    path,
    `There is no threshold "${text}" in this rule.${didYouMean(text, known)}`,
    `${has} Add it under "thresholds:", or write the number.`,
  );
  return undefined;
}

/** The names of stages are known by the workspace, other choices by the field. */
export const choicesOf = (field: FactField, scope: Scope, on: Checking): readonly string[] | undefined =>
  scope.of === 'deal' && field.name === 'stage' ? on.stages.map(({ name }) => name) : field.choices;
