import type { RuleDraft } from './draft.ts';

/** What each part of the form is given. */
export interface FormPartProps {
  form: RuleDraft;
  set: (patch: Partial<RuleDraft>) => void;
}
