import type { RuleSpec } from '../../../../../../contract/pipeline/rule-language.ts';
import type { Stage } from '../../../../../../contract/records/shapes.ts';
import { fold } from '../../../../../platform/text/clean-text.ts';
import { andInto } from './masks.ts';
import { type Mask, maskOnce, type Rows } from './rows.ts';
import { askTexts, textTest } from './text-leaf.ts';

/** Which deals a rule looks at: open ones unless it asks for closed ones too, in the stages that it names. */
export function createScope({ stages: scope, closed }: RuleSpec, stages: readonly Stage[]): (rows: Rows) => Mask {
  const names = scope === null ? null : stagesIn(scope, stages).map((name) => fold(name.trim()));
  const key = JSON.stringify(['looks at', names, closed]);
  return (rows) =>
    maskOnce(rows, key, () => {
      const out = new Uint8Array(rows.size).fill(1);
      if (!closed) andInto(out, ask(rows, 'outcome', ['open']));
      if (names) andInto(out, ask(rows, 'stage', names));
      for (let i = 0; i < out.length; i++) if (out[i] !== 1) out[i] = 0;
      return out;
    });
}

const ask = (rows: Rows, name: string, values: string[]): Mask =>
  askTexts(rows, name, { key: JSON.stringify(['in', values]), test: textTest('in', values) });

function stagesIn(scope: NonNullable<RuleSpec['stages']>, stages: readonly Stage[]): string[] {
  if (Array.isArray(scope)) return scope;
  const { from = 0, to = 100 } = scope;
  return stages.filter(({ probability }) => probability >= from && probability <= to).map(({ name }) => name);
}
