import { AppError } from '../../platform/app-error.ts';
import { boundary } from '../../platform/boundary/boundary.ts';

const notYet = (): never => {
  throw new AppError('UNSUPPORTED_HERE', 'This is being built.', { remedy: 'Come back in an hour.' });
};

/** The procedures of pipeline reviews. */
export function pipelineProcedures() {
  const { rules, reviews, schedules, rates } = boundary.pipeline;
  return {
    rules: {
      fields: rules.fields.handler(notYet),
      list: rules.list.handler(notYet),
      get: rules.get.handler(notYet),
      yaml: rules.yaml.handler(notYet),
      override: rules.override.handler(notYet),
      reset: rules.reset.handler(notYet),
      create: rules.create.handler(notYet),
      change: rules.change.handler(notYet),
      delete: rules.delete.handler(notYet),
      preview: rules.preview.handler(notYet),
      backtest: rules.backtest.handler(notYet),
      backtestDraft: rules.backtestDraft.handler(notYet),
      versions: rules.versions.handler(notYet),
      restore: rules.restore.handler(notYet),
    },
    reviews: {
      start: reviews.start.handler(notYet),
      list: reviews.list.handler(notYet),
      get: reviews.get.handler(notYet),
      delete: reviews.delete.handler(notYet),
      findings: reviews.findings.handler(notYet),
      findingGroups: reviews.findingGroups.handler(notYet),
      findingsCsv: reviews.findingsCsv.handler(notYet),
      deals: reviews.deals.handler(notYet),
      dealHealth: reviews.dealHealth.handler(notYet),
      health: reviews.health.handler(notYet),
      compare: reviews.compare.handler(notYet),
      trend: reviews.trend.handler(notYet),
      board: reviews.board.handler(notYet),
      ofDeal: reviews.ofDeal.handler(notYet),
      mute: reviews.mute.handler(notYet),
      unmute: reviews.unmute.handler(notYet),
      mutes: reviews.mutes.handler(notYet),
      fix: reviews.fix.handler(notYet),
      report: reviews.report.handler(notYet),
      looks: reviews.looks.handler(notYet),
      look: reviews.look.handler(notYet),
      lookEstimate: reviews.lookEstimate.handler(notYet),
      lookMany: reviews.lookMany.handler(notYet),
    },
    schedules: {
      list: schedules.list.handler(notYet),
      get: schedules.get.handler(notYet),
      create: schedules.create.handler(notYet),
      patch: schedules.patch.handler(notYet),
      delete: schedules.delete.handler(notYet),
      read: schedules.read.handler(notYet),
      runNow: schedules.runNow.handler(notYet),
      runs: schedules.runs.handler(notYet),
      retry: schedules.retry.handler(notYet),
      channels: schedules.channels.handler(notYet),
      setMail: schedules.setMail.handler(notYet),
      setSlack: schedules.setSlack.handler(notYet),
      tryOut: schedules.tryOut.handler(notYet),
    },
    rates: { list: rates.list.handler(notYet), save: rates.save.handler(notYet) },
  };
}
