import { boundary } from '../../platform/boundary/boundary.ts';
import type { PipelineService } from './create-pipeline.ts';

/** The procedures of rules, reviews and rates. */
export function pipelineProcedures(at: () => PipelineService) {
  const { rules, reviews, rates } = boundary.pipeline;
  const ok = { ok: true as const };
  return {
    rules: {
      fields: rules.fields.handler(() => at().rules.fields()),
      list: rules.list.handler(() => at().rules.list()),
      get: rules.get.handler(({ input }) => at().rules.get(input.id)),
      yaml: rules.yaml.handler(({ input }) => at().rules.yaml(input.id)),
      override: rules.override.handler(({ input, context }) => at().rules.override(context.actor, input)),
      reset: rules.reset.handler(({ input, context }) => at().rules.reset(context.actor, input)),
      create: rules.create.handler(({ input, context }) => at().rules.create(context.actor, input)),
      change: rules.change.handler(({ input, context }) => at().rules.change(context.actor, input)),
      delete: rules.delete.handler(async ({ input, context }) => {
        await at().rules.delete(context.actor, input.id);
        return ok;
      }),
      preview: rules.preview.handler(({ input, signal }) => at().previews.preview(input, { signal })),
      backtest: rules.backtest.handler(({ input }) => at().backtests.backtest(input)),
      backtestDraft: rules.backtestDraft.handler(({ input }) => at().backtests.backtestDraft(input)),
      versions: rules.versions.handler(({ input }) => at().rules.versions(input.id)),
      restore: rules.restore.handler(({ input, context }) => at().rules.restore(context.actor, input)),
    },
    reviews: {
      start: reviews.start.handler(({ input }) => at().reviews.start(input)),
      list: reviews.list.handler(({ input }) => at().reviews.list(input)),
      get: reviews.get.handler(({ input }) => at().reviews.get(input.id)),
      delete: reviews.delete.handler(({ input }) => at().reviews.delete(input.id)),
      findings: reviews.findings.handler(({ input }) => at().reviews.findings(input)),
      findingGroups: reviews.findingGroups.handler(({ input }) => at().reviews.findingGroups(input)),
      findingsCsv: reviews.findingsCsv.handler(({ input }) => at().reviews.findingsCsv(input)),
      deals: reviews.deals.handler(({ input }) => at().reviews.deals(input)),
      dealHealth: reviews.dealHealth.handler(({ input }) => at().reviews.dealHealth(input)),
      health: reviews.health.handler(({ input }) => at().reviews.health(input)),
      compare: reviews.compare.handler(({ input }) => at().reviews.compare(input)),
      trend: reviews.trend.handler(({ input }) => at().reviews.trend(input)),
      board: reviews.board.handler(({ input }) => at().reviews.board(input)),
      ofDeal: reviews.ofDeal.handler(({ input }) => at().reviews.ofDeal(input.id)),
      mute: reviews.mute.handler(({ input, context }) => at().reviews.mute(context.actor, input)),
      unmute: reviews.unmute.handler(({ input, context }) => at().reviews.unmute(context.actor, input.muteIds)),
      mutes: reviews.mutes.handler(() => at().reviews.mutes()),
      fix: reviews.fix.handler(({ input, context }) => at().reviews.fix(context.actor, input)),
      report: reviews.report.handler(({ input }) => at().reports.report(input.id, input.format)),
      looks: reviews.looks.handler(({ input }) => at().looks.looks(input.id)),
      look: reviews.look.handler(({ input }) => at().looks.look(input)),
      lookEstimate: reviews.lookEstimate.handler(({ input }) => at().looks.lookEstimate(input)),
      lookMany: reviews.lookMany.handler(({ input }) => at().looks.lookMany(input)),
    },
    rates: {
      list: rates.list.handler(() => at().rates.list()),
      save: rates.save.handler(({ input, context }) => at().rates.save(input, context.actor)),
    },
  };
}
