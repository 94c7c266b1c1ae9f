import { boundary } from '../../platform/boundary/boundary.ts';
import type { ActionsService } from './create-actions.ts';

/** The procedures of next actions. */
export function actionsProcedures(at: () => ActionsService) {
  const { actions } = boundary;
  return {
    due: actions.due.handler(() => at().missing()),
    get: actions.get.handler(() => at().missing()),
    set: actions.set.handler(() => at().missing()),
    complete: actions.complete.handler(() => at().missing()),
    snooze: actions.snooze.handler(() => at().missing()),
    park: actions.park.handler(() => at().missing()),
    reschedule: actions.reschedule.handler(() => at().missing()),
    adopt: actions.adopt.handler(() => at().missing()),
    readWhen: actions.readWhen.handler(({ input: { text, locale, zone } }) => at().when.read(text, { locale, zone })),
    presets: actions.presets.handler(() => ({ items: at().when.presets() })),
    suggest: actions.suggest.handler(() => at().missing()),
    suggestMany: actions.suggestMany.handler(() => at().missing()),
    dismiss: actions.dismiss.handler(() => at().missing()),
    calendar: actions.calendar.handler(() => at().missing()),
    leaks: actions.leaks.handler(({ input }) => at().leaks.report(input)),
    leakTrend: actions.leakTrend.handler(({ input }) => at().leaks.trend(input)),
    suggestions: {
      list: actions.suggestions.list.handler(() => at().missing()),
      save: actions.suggestions.save.handler(() => at().missing()),
    },
    takeNotices: actions.takeNotices.handler(async () => ({ items: await at().attention.take() })),
    tryNotice: actions.tryNotice.handler(() => {
      at().attention.tryOut();
      return { ok: true as const };
    }),
  };
}
