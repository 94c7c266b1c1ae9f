import { create } from 'zustand';
import type { Condition } from '../../../../contract/base.ts';
import type { Deal } from '../../../../contract/records/shapes.ts';

/** Named one by one, or all that a list shows. */
export type WhichDeals = { ids: string[] } | { all: { filter?: Condition[]; search?: string } };

/** What is being asked about a deal's next step, if anything. */
export type StepQuestion =
  | { about: 'complete' | 'plan' | 'park'; deal: Deal }
  | { about: 'snooze'; deal: Deal; anchor: HTMLElement | null }
  | { about: 'reschedule'; which: WhichDeals; count: number };

export const useStepQuestion = create<{ asking: StepQuestion | null }>(() => ({ asking: null }));

const ask = (asking: StepQuestion) => useStepQuestion.setState({ asking });

/** Done: what came of it, and what is next. A deal without a step is asked for one instead. */
export const askToComplete = (deal: Deal): void =>
  ask({ about: deal.nextStep?.form === 'action' ? 'complete' : 'plan', deal });
export const askToPlan = (deal: Deal): void => ask({ about: 'plan', deal });
export const askToPark = (deal: Deal): void => ask({ about: 'park', deal });
/** The menu opens at the anchor, or in the middle of the window when it was asked for by a key. */
export const askToSnooze = (deal: Deal, anchor?: HTMLElement): void =>
  // Where nothing is planned, nothing can be put off.
  ask(deal.nextStep ? { about: 'snooze', deal, anchor: anchor ?? null } : { about: 'plan', deal });
export const askToReschedule = (which: WhichDeals, count: number): void => ask({ about: 'reschedule', which, count });

export const stopAskingAboutStep = (): void => useStepQuestion.setState({ asking: null });
