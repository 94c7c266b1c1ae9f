import type { Deal } from '../../../../contract/records/shapes.ts';
import type { TimelineEntry } from '../../../../contract/workspace.ts';
import type { StepValues } from './step-values.ts';
import { shortWhen } from './when-value.ts';

const time = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
const actors = { person: 'You', app: 'Throughline', sync: 'Sync', claude: 'Claude', customer: 'The customer' };

/** Who changed it, and when: "You, 20 Nov, 14:05: Done: Call Ines." */
export const whoWords = ({
  actor,
  actorName,
  at,
  label,
}: Pick<TimelineEntry, 'actor' | 'actorName' | 'at' | 'label'>) =>
  `${actorName ?? actors[actor]}, ${time.format(new Date(at))}: ${label}.`;

/** How the deal stands now. */
export function nowWords({ outcome, nextStep: step }: Pick<Deal, 'outcome' | 'nextStep'>, now = new Date()): string {
  if (outcome !== 'open') return `The deal is closed as ${outcome}.`;
  if (!step) return 'Nothing is planned now.';
  const at = shortWhen(step, now);
  return step.form === 'park' ? `It is parked until ${at}.` : `Next is now “${step.what}”, ${at}.`;
}

/** All that was typed, as text to take elsewhere. */
export function typedWords({ outcome, what, when, lostReason, parkReason, until }: StepValues): string {
  const plan = [what.trim(), when.text.trim()].filter(Boolean).join(' – ');
  const rest = [parkReason.trim(), until.text.trim()].filter(Boolean).join(' – ');
  return [outcome.trim(), plan, lostReason.trim(), rest].filter(Boolean).join('\n');
}
