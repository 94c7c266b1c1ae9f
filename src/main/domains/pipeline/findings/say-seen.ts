import type { Finding } from '../../../../contract/pipeline/review-shapes.ts';
import type { RuleSpec } from '../../../../contract/pipeline/rule-language.ts';
import { formatValue, missingWords, plainValue } from '../facts/format-fact.ts';
import { sayMessage } from '../rules/message.ts';
import type { SeenValue } from '../snapshot/snapshot-findings.ts';

export type Said = Pick<Finding, 'message' | 'seen'>;
type Of = { currency: string | null; base: string };

/** The message of a rule with what it saw, and what it saw in a list. */
export function sayWhatWasSeen(
  spec: Pick<RuleSpec, 'message' | 'thresholds'>,
  values: readonly SeenValue[],
  of: Of,
): Said {
  const texts = new Map(values.map((one) => [one.field.name, wordsOf(one, of)]));
  return {
    message: sayMessage(spec.message, (field) => texts.get(field) ?? 'not set', spec.thresholds),
    seen: values
      .filter(({ field }) => field.of === undefined)
      .map((one) => ({
        field: one.field.name,
        ...lineOf(
          one,
          values.filter(({ field }) => field.of === one.field.name),
          of,
        ),
        value: plainValue(one.field, one.value),
      })),
  };
}

const wordsOf = ({ field, value }: SeenValue, { currency, base }: Of): string =>
  formatValue(field, value, realName(field.name) === 'amountInBase' ? base : currency) || missingWords(field);

/** What is usual for won deals is named "won:p90:ageDays", and is said as that field is. */
const realName = (name: string): string => (name.startsWith('won:') ? (name.split(':')[2] ?? name) : name);

/** What a value is called, and how it is said with its parts. */
function lineOf(one: SeenValue, parts: readonly SeenValue[], of: Of): Pick<Finding['seen'][number], 'label' | 'text'> {
  const { field, value } = one;
  const text = wordsOf(one, of);
  switch (field.name.split(':')[0]) {
    case 'won': {
      const many = parts[0]?.value ?? 0;
      const label = field.label.replace('won deals', `${many === 0 ? 'no' : many.toLocaleString('en')} won deals`);
      return { label, text: value === null ? 'too few to tell' : withUnit(field.name, value, text) };
    }
    case 'changes':
      return { label: field.label, text: value === 1 ? 'once' : `${text} times` };
    case 'growth':
      return { label: field.label, text: growthWords(one, parts, of) };
    default:
      return { label: field.label, text: withUnit(field.name, value, text) };
  }
}

/** "€40,000 → €60,000, +50 %". */
function growthWords(one: SeenValue, parts: readonly SeenValue[], of: Of): string {
  if (one.value === 0 && parts.every(({ value }) => value === null)) return 'unchanged';
  const fromTo = parts.map((part) => withUnit(realField(part), part.value, wordsOf(part, of))).join(' → ');
  if (typeof one.value !== 'number') return fromTo;
  return `${fromTo}, ${one.value > 0 ? '+' : one.value < 0 ? '−' : ''}${formatValue(one.field, Math.abs(one.value), null)} %`;
}

/** A part of "growth:amount:30" is an amount. */
const realField = ({ field }: SeenValue): string => field.name.split(':')[1] ?? field.name;

/** A bare number beside its name says more with what it counts. */
function withUnit(name: string, value: SeenValue['value'], text: string): string {
  if (value === null) return text;
  const field = realName(name);
  if (countsDays.has(field)) return `${text} ${value === 1 ? 'day' : 'days'}`;
  return inPercent.has(field) ? `${text} %` : text;
}
const countsDays = new Set(['ageDays', 'daysInStage', 'daysToClose']);
const inPercent = new Set(['probability', 'stageProbability']);
