import type { Page } from '../../../contract/base.ts';
import { boundary } from '../../platform/boundary/boundary.ts';
import type { ActionsService } from './create-actions.ts';

/** The procedures of next actions. */
export function actionsProcedures(at: () => ActionsService) {
  const { actions } = boundary;
  return {
    due: actions.due.handler(({ input }) => at().due(input)),
    get: actions.get.handler(({ input }) => at().get(input.id)),
    set: actions.set.handler(({ input, context }) => at().set(context.actor, input)),
    complete: actions.complete.handler(({ input, context }) => at().complete(context.actor, input)),
    snooze: actions.snooze.handler(({ input, context }) => at().snooze(context.actor, input)),
    park: actions.park.handler(({ input, context }) => at().park(context.actor, input)),
    reschedule: actions.reschedule.handler(({ input, context }) => at().reschedule(context.actor, input)),
    adopt: actions.adopt.handler(({ input, context }) => at().adopt(context.actor, input)),
    readWhen: actions.readWhen.handler(({ input: { text, locale, zone } }) => at().when.read(text, { locale, zone })),
    presets: actions.presets.handler(() => ({ items: at().when.presets() })),
    suggest: actions.suggest.handler(({ input }) => ({ suggestion: at().suggest(input.id, input.after) })),
    suggestMany: actions.suggestMany.handler(({ input }) => ({ items: at().suggestions.forMany(input.ids) })),
    dismiss: actions.dismiss.handler(async ({ input, context }) => {
      await at().proposals.dismiss(context.actor, input.id);
      return { ok: true as const };
    }),
    board: actions.board.handler(({ input }) => at().board(input)),
    calendar: actions.calendar.handler(({ input }) => at().calendar(input)),
    leaks: actions.leaks.handler(({ input }) => at().leaks.report(input)),
    leakTrend: actions.leakTrend.handler(({ input }) => at().leaks.trend(input)),
    suggestions: {
      list: actions.suggestions.list.handler(() => whole(at().suggestions.list())),
      save: actions.suggestions.save.handler(async ({ input, context }) =>
        whole(await at().suggestions.save(context.actor, input.items)),
      ),
    },
    takeNotices: actions.takeNotices.handler(async () => ({ items: await at().attention.take() })),
    tryNotice: actions.tryNotice.handler(() => {
      at().attention.tryOut();
      return { ok: true as const };
    }),
  };
}

/** A short list comes whole, as one page. */
const whole = <T>(items: T[]): Page<T> => ({ items, nextCursor: null, total: items.length });
