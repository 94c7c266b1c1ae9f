import type { AppAttention } from './app-shape.ts';
import { nothingOverdue } from './domains/actions/attention/overdue.ts';
import { AppError } from './platform/app-error.ts';
import type { Actor } from './platform/ledger/actor.ts';
import { dayHere } from './platform/schedule/local-time.ts';
import type { WorkspaceSession } from './workspace-session.ts';

/** What the host asks of the next actions of whichever workspace is open. */
export function appAttention(current: () => WorkspaceSession | undefined, person: () => Actor): AppAttention {
  const actions = () => current()?.actions;
  const presets = () => actions()?.when.presets() ?? [];
  return {
    overdue: () => actions()?.attention.overdue() ?? nothingOverdue,
    take: async () => (await actions()?.attention.take()) ?? [],
    look: () => actions()?.attention.look(),
    isDue: (step) => actions()?.attention.isDue(step) ?? false,
    snoozes: () => presets().map(({ label }) => label),
    async snooze({ dealId, stepId }, label) {
      const when = presets().find((preset) => preset.label === label)?.when;
      if (!when) {
        throw new AppError('DATE_IN_PAST', `It is too late for “${label}”.`, { remedy: 'Choose another time.' });
      }
      // A whole day is said as that day; its last moment would be a time of day.
      const until = when.allDay ? dayHere(Date.parse(when.at)) : when.at;
      await actions()?.snooze(person(), { id: dealId, until, expected: stepId });
    },
  };
}
