import type { SuggestionRule } from '../../../../contract/actions/shapes.ts';
import type { StepKind } from '../../../../contract/records/next-step.ts';
import type { Stage } from '../../../../contract/records/shapes.ts';

export type RuleDraft = Omit<SuggestionRule, 'id'> & { id?: string };

/** "10:00" for 600; empty for a whole day. */
export const clockWords = (minutes: number | null): string =>
  minutes === null
    ? ''
    : `${Math.floor(minutes / 60)
        .toString()
        .padStart(2, '0')}:${(minutes % 60).toString().padStart(2, '0')}`;

/** Reads "9", "9:30", "14.15", "2pm"; null for nothing, undefined for what is no time of day. */
export function readClock(text: string): number | null | undefined {
  const typed = text.trim().toLowerCase();
  if (typed === '') return null;
  const [, hours, minutes = '00', half] = /^(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?$/.exec(typed) ?? [];
  if (hours === undefined) return undefined;
  const hour = Number(hours);
  const minute = Number(minutes);
  if (minute > 59 || (half ? hour < 1 || hour > 12 : hour > 23)) return undefined;
  return (half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour) * 60 + minute;
}

export interface StageRules {
  stageId: string | null;
  name: string;
  rules: SuggestionRule[];
}

/** What is suggested, stage by stage in the order of the stages; what holds for any of them stands last. */
export function rulesByStage(rules: SuggestionRule[], stages: Pick<Stage, 'id' | 'name' | 'outcome'>[]): StageRules[] {
  const open = stages.filter(({ outcome }) => outcome === 'open');
  const places = [...open.map(({ id, name }) => ({ stageId: id, name })), { stageId: null, name: 'Any other stage' }];
  return places.map((place) => ({ ...place, rules: rules.filter(({ stageId }) => stageId === place.stageId) }));
}

export const afters: (StepKind | null)[] = [null, 'call', 'meeting', 'email', 'task'];

/** What no rule of the stage is for yet: two for the same would contradict each other. */
export const freeAfters = (rules: Pick<SuggestionRule, 'afterKind'>[]): (StepKind | null)[] =>
  afters.filter((after) => !rules.some(({ afterKind }) => afterKind === after));
