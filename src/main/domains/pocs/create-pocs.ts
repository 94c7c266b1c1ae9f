import type { Database } from 'better-sqlite3';
import type { Page } from '../../../contract/base.ts';
import type { DocLink, PocPlan, PocProgress, PocSummary } from '../../../contract/pocs/shapes.ts';
import type { ChangeFeed } from '../../platform/ledger/change-events.ts';
import type { Ledger } from '../../platform/ledger/ledger.ts';
import type { Actor } from '../../platform/ledger/run-command.ts';
import type { Clock } from '../../platform/schedule/clock.ts';
import { dayHere } from '../../platform/schedule/local-time.ts';
import type { DocsCatalogue } from './docs/docs-catalogue.ts';
import { type OverdueLine, overdueLines } from './overdue/overdue-lines.ts';
import { type ProposeThese, proposeOverdue } from './overdue/propose-overdue.ts';
import { watchOverdue } from './overdue/watch-overdue.ts';
import { createCalls } from './plan/calls.ts';
import { chooseLinks } from './plan/choose-links.ts';
import { createComments } from './plan/comments.ts';
import { pocName } from './plan/line-labels.ts';
import { createLines } from './plan/line-service.ts';
import { createDates } from './plan/move-dates.ts';
import { criteria } from './plan/parts/criteria.ts';
import { links } from './plan/parts/links.ts';
import { milestones } from './plan/parts/milestones.ts';
import { phases } from './plan/parts/phases.ts';
import { stack } from './plan/parts/stack.ts';
import { tasks } from './plan/parts/tasks.ts';
import { team } from './plan/parts/team.ts';
import { values } from './plan/parts/values.ts';
import { createPocRecords } from './plan/poc-service.ts';
import { listPocs, type PocsAsked } from './progress/list-pocs.ts';
import { rememberSummaries } from './progress/remember-summaries.ts';
import { reportPocs } from './progress/report.ts';
import { readPlan } from './read-plan.ts';
import type { ShippedTemplates } from './templates/shipped-templates.ts';
import { createTemplates } from './templates/templates.ts';

export type PocsOptions = {
  db: Database;
  ledger: Pick<Ledger, 'command'>;
  now?: () => number;
  shipped: ShippedTemplates;
  docs: DocsCatalogue;
  /** What overdue dates are proposed through, and when they are looked for. */
  overdue: { propose: ProposeThese; clock: Clock; feed: ChangeFeed; onError: (error: unknown) => void };
};
export type PocsService = ReturnType<typeof createPocs>;

/** Everything that can be done with the POCs of one open workspace. */
export function createPocs({ db, ledger, now = Date.now, shipped, docs, overdue }: PocsOptions) {
  const today = () => dayHere(now());
  const templates = createTemplates({ db, ledger, shipped });
  const plan = (id: string): PocPlan => readPlan(db, id, { today: today(), nameOf: templates.names() });
  const summaries = rememberSummaries(db, { today, names: templates.names });
  const late = (): OverdueLine[] => overdueLines(db, today());
  const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
  const look = () => proposeOverdue(overdue.propose, late(), { now: now(), zone: zone() });
  const docLinks = createLines(db, ledger, links);

  return {
    ...createPocRecords({ db, ledger, templates }),
    plan,
    progress: (id: string): PocProgress => plan(id).progress,
    list: (asked: PocsAsked): Page<PocSummary> => listPocs(summaries(), asked),
    report: () => reportPocs(db, templates.names()),
    dates: createDates(db, ledger),
    milestones: createLines(db, ledger, milestones),
    phases: createLines(db, ledger, phases),
    tasks: createLines(db, ledger, tasks),
    criteria: createLines(db, ledger, criteria),
    team: createLines(db, ledger, team),
    stack: createLines(db, ledger, stack),
    links: docLinks,
    values: createLines(db, ledger, values),
    comments: createComments(db, ledger),
    calls: createCalls(db, ledger),
    templates,
    docs,
    /** What is late in the POCs that are running, for whoever reports on the pipeline. */
    overdueLines: late,
    watch: watchOverdue({ ...overdue, look }),
    async chooseLinks(actor: Actor, id: string): Promise<Page<DocLink>> {
      const label = `Choose the docs links of ${pocName(db, id)} anew`;
      await ledger.command({ label, actor }, (tx) => chooseLinks(tx, id, docs.linksFor));
      return docLinks.list(id);
    },
  };
}
