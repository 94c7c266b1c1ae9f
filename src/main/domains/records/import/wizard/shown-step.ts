import type { ImportPlan } from './import-plan.ts';
import { type Slot, unnamedStep, type Value } from './record-values.ts';

type At = (slot: Slot) => Value;

/** What a row plans, and where that goes when it cannot be planned: nothing of it is lost. */
export function stepShown(plan: ImportPlan, at: At): string | null {
  const words = at('nextWhat');
  if (words === null) return at('nextAt') === null ? null : unnamedStep;
  const where = isClosed(plan, at) ? ' (the deal is closed: noted)' : at('nextAt') === null ? ' (no date: noted)' : '';
  return `${words}${where}`;
}

export function dueShown(plan: ImportPlan, at: At): string | null {
  const due = at('nextAt');
  if (typeof due !== 'number') return null;
  const shown = inZone(plan.timeZone, due, at('nextAllDay') === 1);
  if (isClosed(plan, at)) return `${shown} (the deal is closed: noted)`;
  return due < Date.now() ? `${shown} (overdue)` : shown;
}

function isClosed({ stages }: ImportPlan, at: At): boolean {
  const stage = stages.find(({ id }) => id === at('stage'));
  return stage !== undefined && stage.outcome !== 'open';
}

const inZone = (timeZone: string, at: number, allDay: boolean): string =>
  new Date(at).toLocaleString('sv-SE', {
    timeZone,
    dateStyle: 'short',
    ...(allDay ? {} : { timeStyle: 'short' }),
  });
