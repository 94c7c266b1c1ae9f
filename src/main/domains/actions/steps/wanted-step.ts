import type { Evidence, NextStep, StepKind } from '../../../../contract/records/next-step.ts';
import { invalid } from '../../../platform/invalid.ts';
import { cleanLine } from '../../../platform/text/clean-text.ts';
import type { KeptStep } from '../records-for-actions.ts';
import type { ReadWhen } from '../when/when-reader.ts';

/** What a person wants to be next. What is undefined stays as it is, where it is the same step. */
export type WantedStep = {
  form: NextStep['form'];
  what: string;
  kind?: StepKind;
  when: Pick<ReadWhen, 'ms' | 'zone' | 'allDay'>;
  ownerId?: string | null;
  evidence?: Evidence | null;
};

type Planned = {
  details: string;
  when: WantedStep['when'];
  kind?: StepKind;
  ownerId?: string | null;
  evidence?: Evidence | null;
};

/** `field` is what the details are called where they came from. */
export function plannedStep({ details, when, kind, ownerId, evidence }: Planned, field: string): WantedStep {
  const what = cleanLine(details);
  if (!what) {
    throw invalid(field, `${field}: it is not said what is to be done.`, 'Say it in a few words: "Send the contract".');
  }
  return { form: 'action', what, kind, when, ownerId, evidence };
}

export function parkedStep({ reason, when }: { reason: string; when: WantedStep['when'] }, field: string): WantedStep {
  const what = cleanLine(reason);
  if (!what) {
    throw invalid(field, `${field}: it is not said why the deal is parked.`, 'Say it: "Budget opens in January".');
  }
  return { form: 'park', what, when, ownerId: null, evidence: null };
}

/** What a deal then stands on. Another time or another person leaves it the same step, known by the same id. */
export function keptStep(
  current: NextStep | null,
  wanted: WantedStep,
  newStep: { id: string; since: number },
): KeptStep {
  const { form, what, kind, when } = wanted;
  const known = current?.form === form && current.what === what ? current : null;
  const same = known && (kind === undefined || known.kind === kind) ? known : null;
  return {
    id: same?.id ?? newStep.id,
    since: same ? Date.parse(same.since) : newStep.since,
    form,
    what,
    kind: form === 'park' ? null : (kind ?? same?.kind ?? kindOf(what)),
    at: when.ms,
    zone: when.zone,
    allDay: when.allDay,
    ownerId: wanted.ownerId === undefined ? (same?.ownerId ?? null) : wanted.ownerId,
    evidence: wanted.evidence === undefined ? (same?.evidence ?? null) : wanted.evidence,
  };
}

/** Most steps begin with a word that says what they are; a task is anything. */
function kindOf(what: string): StepKind {
  if (/^(call|phone|ring|dial)\b/i.test(what)) return 'call';
  if (/^(e-?mail|mail|write to|reply)\b/i.test(what)) return 'email';
  if (/^(meet|meeting|demo|visit|workshop)\b/i.test(what)) return 'meeting';
  return 'task';
}
