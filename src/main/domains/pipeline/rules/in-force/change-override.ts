import type { RuleSpec, Severity } from '../../../../../contract/pipeline/rule-language.ts';
import type { OverrideLayer, RuleOverride } from '../../../../../contract/pipeline/rules.ts';
import { didYouMean } from '../../../../platform/did-you-mean.ts';
import { invalid } from '../../../../platform/invalid.ts';
import type { Transaction } from '../../../../platform/ledger/run-command.ts';
import { changeRow, insertRow } from '../../../../platform/ledger/write-row.ts';
import { thresholdOf } from '../language/checking.ts';
import { nothingOverridden, overrideRow } from './overrides.ts';

/** What somebody asks to be changed; what is left out stays, null takes it back. */
export type Asked = {
  enabled?: boolean | null;
  severity?: Severity | null;
  thresholds?: Record<string, number | null>;
};

export const noOverride: RuleOverride = { enabled: null, severity: null, thresholds: {} };

/** What is overridden once this was done, as far as the rule allows it. */
export function overriddenBy(held: RuleOverride | null, asked: Asked, spec: RuleSpec): RuleOverride {
  const before = held ?? noOverride;
  const thresholds = new Map(Object.entries(before.thresholds));
  for (const [name, value] of Object.entries(asked.thresholds ?? {})) {
    if (value === null) thresholds.delete(name);
    else {
      refuseThreshold(name, value, spec);
      thresholds.set(name, value);
    }
  }
  return {
    enabled: asked.enabled === undefined ? before.enabled : asked.enabled,
    severity: asked.severity === undefined ? before.severity : asked.severity,
    thresholds: Object.fromEntries([...thresholds].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function refuseThreshold(name: string, value: number, spec: RuleSpec): void {
  const threshold = thresholdOf(spec, name);
  const path = `thresholds.${name}`;
  if (!threshold) {
    const known = Object.keys(spec.thresholds);
    const has = known.length > 0 ? `It has ${known.join(', ')}.` : 'It has none.';
    throw invalid(path, `The rule “${spec.name}” has no threshold "${name}".${didYouMean(name, known)}`, has);
  }
  const { label, min, max } = threshold;
  if (value >= min && value <= max) return;
  throw invalid(path, `“${label}” can be from ${min} to ${max}, not ${value}.`, 'Choose a value in between.');
}

/** Writes an override; one that says nothing any more goes. */
export function writeOverride(tx: Transaction, ruleId: string, whose: string, wanted: RuleOverride | null): void {
  const row = overrideRow(tx.db, ruleId, whose);
  if (!wanted || nothingOverridden(wanted)) {
    if (row) tx.db.prepare('DELETE FROM rule_overrides WHERE id = ?').run(row.id);
    return;
  }
  const values = {
    enabled: wanted.enabled === null ? null : Number(wanted.enabled),
    severity: wanted.severity,
    thresholds: JSON.stringify(wanted.thresholds),
  };
  if (row) changeRow(tx.db, 'rule_overrides', { id: row.id, now: tx.now }, values);
  else insertRow(tx.db, 'rule_overrides', tx.now, { rule_id: ruleId, whose, ...values });
}

/** What a change of an override comes to, in words: for the label of the command and for the list of versions. */
export function overrideWords(asked: Asked, spec: RuleSpec, layer: OverrideLayer): { label: string; what: string } {
  const forWhom = layer === 'mine' ? ' for me' : '';
  const parts: { label: string; what: string }[] = [];
  if (asked.enabled !== undefined) {
    if (asked.enabled === null) parts.push({ label: 'Leave on or off as it was', what: 'On or off as it was' });
    else parts.push({ label: `Turn ${asked.enabled ? 'on' : 'off'}`, what: `Turned ${asked.enabled ? 'on' : 'off'}` });
  }
  if (asked.severity !== undefined) {
    const to = asked.severity ?? 'what it was';
    parts.push({ label: 'Change the severity of', what: `Severity: ${to}` });
  }
  for (const [name, value] of Object.entries(asked.thresholds ?? {})) {
    const label = thresholdOf(spec, name)?.label ?? name;
    parts.push({ label: `Change “${label}” of`, what: `${label}: ${value ?? 'what it was'}` });
  }
  const [only] = parts;
  const what = parts.map((one) => one.what).join('; ');
  return {
    label: `${only && parts.length === 1 ? only.label : 'Tune'} “${spec.name}”${forWhom}`,
    what: `${what}${forWhom}`,
  };
}
