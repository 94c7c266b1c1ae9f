import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Severity } from '../../../../../contract/pipeline/rule-language.ts';
import type { OverrideLayer } from '../../../../../contract/pipeline/rules.ts';
import type { Shown } from '../rule-words.ts';

interface RulesList {
  layer: OverrideLayer;
  severity: Severity | 'all';
  shown: Shown;
}

/** How a person has left the list of rules. */
export const useRulesList = create<RulesList>()(
  persist((): RulesList => ({ layer: 'workspace', severity: 'all', shown: 'all' }), {
    name: 'throughline.rules',
    version: 1,
  }),
);
export const changeRulesList = (patch: Partial<RulesList>): void => {
  useRulesList.setState(patch);
};
