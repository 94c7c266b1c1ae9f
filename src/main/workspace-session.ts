import type { SpeakingHours } from './domains/actions/attention/speaking-hours.ts';
import { createActions } from './domains/actions/create-actions.ts';
import { seedSuggestions } from './domains/actions/suggestions/seed-suggestions.ts';
import { createPipeline } from './domains/pipeline/create-pipeline.ts';
import type { MailServerStore } from './domains/pipeline/delivery/channels.ts';
import type { ConsentStore } from './domains/pipeline/delivery/consent.ts';
import type { ShippedRules } from './domains/pipeline/rules/shipped-rules.ts';
import { createExchange, type ExchangeOptions } from './domains/pocs/create-exchange.ts';
import { createPocs, type PocsOptions } from './domains/pocs/create-pocs.ts';
import { pocsOfDeal } from './domains/pocs/plan/read-pocs.ts';
import { seedDefaults } from './domains/records/default-stages.ts';
import { createImports } from './domains/records/import/import-service.ts';
import type { Uploads } from './domains/records/import/uploads/uploads.ts';
import { parseFilter } from './domains/records/lists/parse-filter.ts';
import { createRecords } from './domains/records/records-service.ts';
import { createSearch } from './domains/records/search/create-search.ts';
import { syncSearchIndex } from './domains/records/search/index-tables.ts';
import { keepSearchUp } from './domains/records/search/keep-up.ts';
import { dealDesk } from './domains/records/services/next-step.ts';
import { ledgeredTables as tables } from './ledgered-tables.ts';
import { isBusy } from './platform/database/database-error.ts';
import { createDepartures } from './platform/departures/departures.ts';
import { createExportsFolder } from './platform/files/exports-folder.ts';
import { createIdleWork } from './platform/idle-work.ts';
import { createJobs } from './platform/jobs/jobs.ts';
import { createChangeFeed } from './platform/ledger/change-events.ts';
import { createLedger } from './platform/ledger/ledger.ts';
import { indexNextChanges } from './platform/ledger/row-index.ts';
import type { LiveEvents } from './platform/live/live-events.ts';
import type { Log } from './platform/log/log.ts';
import type { Clock } from './platform/schedule/clock.ts';
import { dayHere } from './platform/schedule/local-time.ts';
import type { Secrets } from './platform/secrets/secrets.ts';
import type { Workers } from './platform/workers/workers.ts';
import { lookAfterWorkspace } from './platform/workspace/look-after-workspace.ts';
import { openWorkspaceFile } from './platform/workspace/workspace-file.ts';
import type { WorkerTasks } from './worker-tasks.ts';

export type WorkspaceSession = Awaited<ReturnType<typeof openSession>>;
export type SessionOptions = {
  workers: Workers<WorkerTasks>;
  live: LiveEvents;
  log: Log;
  uploads: Uploads;
  /** Where rows that an import could not take are kept. */
  importsFolder: string;
  /** Where exports are written until they are fetched. */
  exportsFolder: string;
  workerFile: string;
  /** The usual next steps, which a new workspace takes over. */
  usualSteps: string;
  shippedPocs: PocsOptions['shipped'];
  docs: PocsOptions['docs'];
  secrets: Secrets;
  printPdf: ExchangeOptions['printPdf'];
  shippedRules: ShippedRules;
  mailServer: MailServerStore;
  consents: ConsentStore;
  /** Whoever uses this laptop. */
  whose: () => string;
  clock: Clock;
  /** When this laptop may speak up. */
  hours: () => SpeakingHours;
};

/** Opens a workspace file and builds, once, every service that works on it. */
export async function openSession(path: string, options: SessionOptions) {
  const { workers, live, log, uploads, importsFolder, workerFile, usualSteps, shippedPocs, docs, clock, hours } =
    options;
  const { secrets, printPdf } = options;
  const workspace = await openWorkspaceFile({ file: path, tables, workers });
  const { db, file } = workspace;
  const feed = createChangeFeed();
  const ledger = createLedger({
    db,
    tables,
    feed,
    file,
    reverseInWorker: (reversal) => workers.run('ledger.reverse', { file, tables, reversal }),
  });
  const jobs = createJobs({
    db,
    file,
    onBug: (error, kind) => log.error({ err: error, kind }, 'a job failed in a way that nobody foresaw'),
  });
  const care = lookAfterWorkspace({ workspace, jobs, workers, onChange: () => live.publish({ type: 'workspace' }) });
  const departures = createDepartures({ db, file });
  const records = createRecords({
    db,
    ledger,
    now: clock.now,
    exportsFolder: options.exportsFolder,
    toldWith: (of, id) => (of === 'deals' ? pocsOfDeal(db, id) : []),
    inWorker: {
      bulk: (actor, many) => workers.run('records.bulk', { file, actor, many }),
      deleteField: (actor, id) => workers.run('records.deleteField', { file, actor, id }),
    },
  });
  syncSearchIndex(db);
  const search = createSearch({ db });

  const actions = createActions({
    db,
    ledger,
    now: clock.now,
    records: {
      desk: dealDesk,
      lists: records.deals,
      people: () => records.people.list().items,
      stages: records.stages.list,
    },
    inWorker: (actor, many) => workers.run('actions.many', { file, actor, many }),
    attention: {
      db,
      file,
      clock,
      feed,
      hours,
      standings: async () => {
        const { groups } = await records.deals.totals({ groupBy: 'standing', filter: 'outcome:is:open' });
        const count = (standing: string) => groups.find(({ key }) => key === standing)?.count ?? 0;
        return { overdue: count('overdue'), today: count('today'), none: count('none') };
      },
      publish: (type) => live.publish({ type }),
      onError: (error) => log.error({ err: error }, 'what was announced long ago could not be forgotten'),
    },
    leaks: {
      db,
      file,
      clock,
      deals: records.deals,
      people: () => records.people.list().items,
      stages: records.stages.list,
      onError: (error) => log.error({ err: error }, 'how the pipeline leaks could not be written down'),
    },
  });
  const pocs = createPocs({
    ...{ db, ledger, docs },
    now: clock.now,
    shipped: shippedPocs,
    overdue: {
      propose: actions.proposals.proposeThese,
      clock,
      feed,
      onError: (error) => log.error({ err: error }, 'what is overdue in POCs could not be proposed'),
    },
  });
  const exchange = createExchange({
    ...{ db, ledger, secrets, printPdf, docs },
    plan: pocs.plan,
    today: () => dayHere(clock.now()),
    workspaceId: () => workspace.facts().id,
    departed: (destination, what, bytes) => departures.record({ kind: 'file', destination, what, bytes }),
  });
  const pipeline = createPipeline({
    ...{ db, file, ledger, feed, jobs, workers, clock, printPdf },
    shippedRules: options.shippedRules,
    whose: options.whose,
    records: {
      desk: dealDesk,
      stages: records.stages.list,
      conditions: parseFilter,
      dealIds: (filter) => records.deals.selected({ filter }),
    },
    newFile: createExportsFolder(options.exportsFolder).newFile,
    delivery: {
      mailServer: options.mailServer,
      consents: options.consents,
      secrets,
      departed: (destination, what, bytes) => departures.record({ kind: 'request', destination, what, bytes }),
    },
    onChanged: () => live.publish({ type: 'reviews' }),
    onError: (error, what) => log.error({ err: error }, what),
  });
  const imports = createImports({ db, file, folder: importsFolder, jobs, workers, uploads, workerFile });

  // A worker that is writing is no trouble: the next command wakes what waited for it.
  const unlessBusy = (what: string) => (error: unknown) => {
    if (!isBusy(error)) log.error({ err: error }, what);
  };
  const indexing = createIdleWork(() => indexNextChanges(db), unlessBusy('the ledger could not be indexed'));
  const searching = keepSearchUp({ db, file, workers, onError: unlessBusy('the search index fell behind') });
  feed.subscribe((committed) => {
    live.publish({ type: 'committed', committed });
    indexing.wake();
    searching.wake();
    pipeline.history.wake();
  });
  jobs.subscribe((job) => live.publish({ type: 'job', job }));

  await seedDefaults(db, ledger);
  // Without them one plans by hand: no reason not to open the workspace.
  await seedSuggestions(db, ledger, { file: usualSteps, stages: records.stages.list }).catch((error: unknown) =>
    log.error({ err: error }, 'the usual next steps could not be set up'),
  );
  await jobs.start();
  care.begin();
  indexing.wake();
  searching.wake();
  actions.attention.begin();
  actions.leaks.begin();
  pocs.watch.begin();
  pipeline.begin();

  return {
    workspace,
    ledger,
    jobs,
    care,
    departures,
    records,
    search,
    imports,
    actions,
    pocs,
    exchange,
    pipeline,
    timeline: records.timeline,
    async close() {
      care.stop();
      indexing.stop();
      searching.stop();
      await actions.attention.stop();
      await actions.leaks.stop();
      await pocs.watch.stop();
      await pipeline.stop();
      await jobs.close();
      workspace.close();
    },
  };
}
