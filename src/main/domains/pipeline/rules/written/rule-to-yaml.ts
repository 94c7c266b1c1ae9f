import { Document, isMap, isScalar, isSeq, visit } from 'yaml';
import type { RuleSpec, Threshold } from '../../../../../contract/pipeline/rule-language.ts';

/** Longer than this and a block is easier to read on lines of its own. */
const widest = 100;
const usual = { min: 0, max: 1_000_000_000 };

/** A rule as YAML that reads to the same rule: what is as usual is left out, what is short stands on one line. */
export function ruleToYaml(spec: RuleSpec): string {
  const { id, name, category, severity, description, stages, closed, when, thresholds, message, remediation } = spec;
  const { action, owner, fix } = remediation;
  const tuned = Object.entries(thresholds).map(([key, one]) => [key, shortened(one)] as const);
  const document = new Document({
    ...{ id, name, category, severity, description },
    ...(stages === null ? {} : { stages }),
    ...(closed ? { closed } : {}),
    when,
    ...(tuned.length > 0 ? { thresholds: Object.fromEntries(tuned) } : {}),
    message,
    remediation: { action, owner, ...(fix === null ? {} : { fix }) },
  });
  visit(document, {
    Collection(key, node) {
      const bare = isMap(node)
        ? node.items.every(({ value }) => isPlain(value))
        : isSeq(node) && node.items.every(isScalar);
      if (key !== null && bare && JSON.stringify(node.toJSON()).length <= widest) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** Text and numbers, or a short list of them. */
const isPlain = (node: unknown): boolean =>
  isScalar(node) ||
  (isSeq(node) && node.items.every((one) => isScalar(one))) ||
  (isMap(node) && isOperand(node.toJSON()));

/** `{ field: x, times: 2 }` stands within the line of its comparison. */
const isOperand = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'field' in value && !('op' in value);

const shortened = ({ min, max, ...rest }: Threshold): Partial<Threshold> => ({
  ...rest,
  ...(min === usual.min ? {} : { min }),
  ...(max === usual.max ? {} : { max }),
});
