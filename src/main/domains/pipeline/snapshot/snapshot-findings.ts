import type { RuleSpec } from '../../../../contract/pipeline/rule-language.ts';
import type { ColumnFile } from './column-file.ts';
import { damagedSnapshot } from './damaged-snapshot.ts';
import { type Narrow, numberAt } from './narrow.ts';
import type { Mute, SeenField, SnapshotHead } from './review-snapshot.ts';
import { readTexts } from './texts.ts';

export type SeenValue = { field: SeenField; value: number | string | null };

/** The findings of a review, each by its number: those of the first rule first, and of each rule in the deals' order. */
export function snapshotFindings(file: ColumnFile, head: SnapshotHead, specs: readonly RuleSpec[]) {
  const rules = head.rules.map(({ id, found, seen }) => {
    const spec = specs.find((one) => one.id === id);
    if (!spec) throw damagedSnapshot();
    return { spec, found, seen };
  });
  const starts: number[] = [];
  let size = 0;
  for (const { found } of rules) {
    starts.push(size);
    size += found;
  }
  const fields = new Map(head.fields.map((field) => [field.name, field]));
  let ruleOfEach: Uint16Array | undefined;
  let deals: Narrow | undefined;
  let sinces: Narrow | undefined;
  let mutedAt: Map<number, number> | undefined;

  const ruleIndexes = (): Uint16Array => {
    if (ruleOfEach) return ruleOfEach;
    ruleOfEach = new Uint16Array(size);
    for (const [r, start] of starts.entries()) ruleOfEach.fill(r, start, start + (rules[r]?.found ?? 0));
    return ruleOfEach;
  };
  const mutes = (): Map<number, number> => {
    mutedAt ??= new Map(Array.from(file.column('mute.at'), (at, i) => [at, i]));
    return mutedAt;
  };
  const valueAt = (rule: number, place: number, name: string, i: number): number | string | null => {
    const number = numberAt(file.column(`value.${rule}.${place}`), i);
    if (!file.has(`texts.${name}.ends`)) return Number.isNaN(number) ? null : number;
    return number > 0 ? readTexts(file, `texts.${name}`).at(number - 1) : null;
  };

  return {
    size,
    rules: rules.map(({ spec, found }, r) => ({ spec, start: starts[r] ?? 0, found })),
    ruleIndexes,
    specOf(i: number): RuleSpec {
      const rule = rules[ruleIndexes()[i] ?? 0];
      if (!rule) throw damagedSnapshot();
      return rule.spec;
    },
    deals: (): Narrow => file.column('found.deal'),
    dealOf(i: number): number {
      deals ??= file.column('found.deal');
      return deals[i] ?? -1;
    },
    since(i: number): number {
      sinces ??= file.column('found.since');
      return head.sinces[sinces[i] ?? 0] ?? head.at;
    },
    /** The findings that were accepted when the review was made. */
    muted: (): Iterable<number> => mutes().keys(),
    muteOf(i: number): Mute | null {
      const at = mutes().get(i);
      if (at === undefined) return null;
      const until = readTexts(file, 'mute.until').at(at);
      return {
        id: readTexts(file, 'mute.id').at(at),
        reason: readTexts(file, 'mute.reason').at(at),
        until: until || null,
      };
    },
    /** What the rule of a finding looked at, as it was. */
    seen(i: number): SeenValue[] {
      const rule = ruleIndexes()[i] ?? 0;
      const within = i - (starts[rule] ?? 0);
      return (rules[rule]?.seen ?? []).flatMap((name, place): SeenValue[] => {
        const field = fields.get(name);
        return field ? [{ field, value: valueAt(rule, place, name, within) }] : [];
      });
    },
  };
}
export type SnapshotFindings = ReturnType<typeof snapshotFindings>;
