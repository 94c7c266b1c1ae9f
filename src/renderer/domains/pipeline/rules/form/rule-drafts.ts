import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { RuleDraft } from './draft.ts';

/** What was typed and not saved: the form, and the text where that is what was typed last. */
export interface KeptDraft {
  form: RuleDraft;
  /** The text as it was typed; null when the form has changed since, or it was never looked at. */
  yaml: string | null;
  /** What was typed in last, and so what is saved. */
  written: 'form' | 'yaml';
}

interface Drafts {
  drafts: Record<string, KeptDraft>;
}

/** Outlives the view and a reload, so that nothing is lost by looking at something else in between. */
export const useRuleDrafts = create<Drafts>()(
  persist((): Drafts => ({ drafts: {} }), {
    name: 'throughline.rule-drafts',
    version: 1,
    storage: createJSONStorage(() => sessionStorage),
  }),
);

export function keepRuleDraft(key: string, draft: KeptDraft): void {
  useRuleDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } }));
}

export function dropRuleDraft(key: string): void {
  useRuleDrafts.setState(({ drafts: { [key]: _, ...drafts } }) => ({ drafts }));
}
