import type { AppAttention } from './app-shape.ts';
import { nothingOverdue } from './domains/actions/attention/overdue.ts';
import { AppError } from './platform/app-error.ts';
import type { Actor } from './platform/ledger/actor.ts';
import type { WorkspaceSession } from './workspace-session.ts';

/** What the host asks of the next actions of whichever workspace is open. */
export function appAttention(current: () => WorkspaceSession | undefined, person: () => Actor): AppAttention {
  const actions = () => current()?.actions;
  return {
    overdue: () => actions()?.attention.overdue() ?? nothingOverdue,
    take: async () => (await actions()?.attention.take()) ?? [],
    look: () => actions()?.attention.look(),
    snoozes: () =>
      actions()
        ?.when.presets()
        .map(({ label, when }) => ({ label, until: when.at })) ?? [],
    async snooze({ dealId, stepId }, until) {
      void person;
      void dealId;
      void stepId;
      void until;
      throw new AppError('UNSUPPORTED_HERE', 'This is not there yet.', { remedy: 'Update the app.' });
    },
  };
}
