import type { RuleSpec } from '../../../../contract/pipeline/rule-language.ts';

const placeholder = /\{([^{}\n]{1,140})\}/g;

/** The names in a message: fields of the deal, and thresholds as `$days`. */
export const placeholdersOf = (template: string): string[] => [
  ...new Set([...template.matchAll(placeholder)].map(([, name = '']) => name.trim())),
];

/** A rule's message with the deal's own values; `thresholds` are those of the rule, for `{$days}`. */
export const sayMessage = (
  template: string,
  saying: (field: string) => string,
  thresholds: RuleSpec['thresholds'] = {},
): string =>
  template.replace(placeholder, (_, written: string) => {
    const name = written.trim();
    if (!name.startsWith('$')) return saying(name);
    const key = name.slice(1);
    const threshold = Object.hasOwn(thresholds, key) ? thresholds[key] : undefined;
    return threshold ? threshold.value.toLocaleString('en') : name;
  });
