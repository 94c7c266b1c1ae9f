import { type Category, categories, type Severity } from '../../../../../contract/pipeline/rule-language.ts';
import { categoryWords } from '../../../../../contract/pipeline/rule-words.ts';
import type { Rule } from '../../../../../contract/pipeline/rules.ts';
import { matchOptions } from '../../../../ui/index.ts';

import type { Shown } from '../rule-words.ts';
import { isChanged } from './layers.ts';

export interface Narrowing {
  search: string;
  severity: Severity | 'all';
  shown: Shown;
}

const isShown: Record<Shown, (rule: Rule) => boolean> = {
  all: () => true,
  on: ({ enabled }) => enabled,
  off: ({ enabled }) => !enabled,
  changed: (rule) => isChanged(rule, 'workspace') || isChanged(rule, 'mine'),
  custom: ({ custom }) => custom,
  waiting: ({ problem, needsField }) => problem !== null || needsField !== null,
};

/** The rules that are left, by category in their order; a category without any is left out. */
export function narrowRules(
  rules: Rule[],
  { search, severity, shown }: Narrowing,
): { category: Category; label: string; rules: Rule[]; on: number }[] {
  const asked = rules.filter((rule) => isShown[shown](rule) && (severity === 'all' || rule.severity === severity));
  const named = asked.map((rule) => ({
    value: rule.id,
    label: rule.name,
    hint: `${rule.description} ${rule.id} ${categoryWords[rule.category]}`,
  }));
  const found = new Set(matchOptions(named, search).map(({ value }) => value));
  const left = asked.filter(({ id }) => found.has(id));
  return categories.flatMap((category) => {
    const here = left.filter((rule) => rule.category === category);
    if (here.length === 0) return [];
    const label = categoryWords[category];
    return [{ category, label, rules: here, on: here.filter(({ enabled }) => enabled).length }];
  });
}
