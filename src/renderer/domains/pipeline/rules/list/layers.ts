import type { Severity } from '../../../../../contract/pipeline/rule-language.ts';
import type { OverrideLayer, Rule } from '../../../../../contract/pipeline/rules.ts';

/** What can be changed about a rule without rewriting it. */
export interface Tuning {
  enabled: boolean;
  severity: Severity;
  thresholds: Record<string, number>;
}

/** How a rule stands in a layer: mine lies over everybody's, which lies over how it ships. */
export function tuningIn(rule: Rule, layer: OverrideLayer): Tuning {
  const now = Object.fromEntries(Object.entries(rule.thresholds).map(([key, { value }]) => [key, value]));
  if (layer === 'mine') return { enabled: rule.enabled, severity: rule.severity, thresholds: now };
  const { workspace, mine } = rule.overrides;
  const unless = <T>(value: T | null | undefined, mineSays: boolean, otherwise: T, under: T | undefined): T =>
    value ?? (mineSays ? (under ?? otherwise) : otherwise);
  return {
    enabled: unless(workspace?.enabled, mine?.enabled != null, rule.enabled, true),
    severity: unless(workspace?.severity, mine?.severity != null, rule.severity, rule.shipped?.severity),
    thresholds: Object.fromEntries(
      Object.entries(now).map(([key, value]) => [
        key,
        unless(workspace?.thresholds[key], mine?.thresholds[key] !== undefined, value, rule.shipped?.thresholds[key]),
      ]),
    ),
  };
}

/** What lies under a layer, as far as it is known; a value that says the same is no change. */
function under(rule: Rule, layer: OverrideLayer): Partial<Tuning> {
  return layer === 'mine' ? tuningIn(rule, 'workspace') : (rule.shipped ?? {});
}

export const isChanged = (rule: Rule, layer: OverrideLayer): boolean => {
  const override = rule.overrides[layer];
  if (!override) return false;
  return override.enabled !== null || override.severity !== null || Object.keys(override.thresholds).length > 0;
};

type Patch = { enabled?: boolean; severity?: Severity; thresholds?: Record<string, number> };

/** What the core is asked for a change in a layer: what is as below is taken back. */
export function overrideOf(rule: Rule, layer: OverrideLayer, { enabled, severity, thresholds }: Patch) {
  const below = under(rule, layer);
  return {
    ...(enabled === undefined ? {} : { enabled: layer === 'mine' && enabled === below.enabled ? null : enabled }),
    ...(severity === undefined ? {} : { severity: severity === below.severity ? null : severity }),
    ...(thresholds && {
      thresholds: Object.fromEntries(
        Object.entries(thresholds).map(([key, value]) => [key, value === below.thresholds?.[key] ? null : value]),
      ),
    }),
  };
}

/** How a rule will stand after a change in a layer, before the core has said so. */
export function changedIn(rule: Rule, layer: OverrideLayer, patch: Patch): Rule {
  const before = rule.overrides[layer] ?? { enabled: null, severity: null, thresholds: {} };
  const asked = overrideOf(rule, layer, patch);
  const kept = Object.entries({ ...before.thresholds, ...asked.thresholds }).flatMap(([key, value]) =>
    value === null ? [] : [[key, value] as const],
  );
  const override = { ...before, ...asked, thresholds: Object.fromEntries(kept) };
  const { mine } = rule.overrides;
  const hidden = layer === 'workspace' ? mine : null;
  return {
    ...rule,
    overrides: { ...rule.overrides, [layer]: override },
    enabled: hidden?.enabled ?? patch.enabled ?? rule.enabled,
    severity: hidden?.severity ?? patch.severity ?? rule.severity,
    thresholds: Object.fromEntries(
      Object.entries(rule.thresholds).map(([key, threshold]) => [
        key,
        { ...threshold, value: hidden?.thresholds[key] ?? patch.thresholds?.[key] ?? threshold.value },
      ]),
    ),
  };
}
