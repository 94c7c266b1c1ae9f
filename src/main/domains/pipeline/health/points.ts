import type { Severity } from '../../../../contract/pipeline/rule-language.ts';

/** What a finding takes off the health of its deal. */
export const pointsOf: Record<Severity, number> = { critical: 25, warning: 10, info: 3 };

export const fullHealth = 100;

/** So that no one kind of trouble alone makes a deal look hopeless. */
export const categoryCap = 40;
