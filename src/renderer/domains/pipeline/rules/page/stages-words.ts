import type { RuleSpec } from '../../../../../contract/pipeline/rule-language.ts';

/** Which deals a rule looks at. */
export function stagesWords(stages: RuleSpec['stages'], closed: boolean): string {
  const which = closed ? 'Open deals and those closed of late' : 'Open deals';
  if (stages === null) return which;
  if (Array.isArray(stages)) return `${which} in ${stages.join(', ')}`;
  const { from, to } = stages;
  if (from !== undefined && to !== undefined) return `${which} in stages of ${from.toString()} to ${to.toString()} %`;
  if (from !== undefined) return `${which} in stages of ${from.toString()} % and more`;
  return to === undefined ? which : `${which} in stages of up to ${to.toString()} %`;
}
