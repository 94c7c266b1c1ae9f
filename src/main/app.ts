import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { appAttention } from './app-attention.ts';
import type { App, AppOptions } from './app-shape.ts';
import { createCurrentSession } from './current-session.ts';
import { actionsProcedures } from './domains/actions/actions-procedures.ts';
import { pipelineProcedures } from './domains/pipeline/pipeline-procedures.ts';
import { shippedRules } from './domains/pipeline/rules/shipped-rules.ts';
import { seedSamplePipeline } from './domains/pipeline/sample/seed-sample-pipeline.ts';
import { schedulesProcedures } from './domains/pipeline/schedules-procedures.ts';
import { answersOverHttp } from './domains/pocs/answers/answers-over-http.ts';
import { createDocsCatalogue } from './domains/pocs/docs/docs-catalogue.ts';
import { exchangeProcedures } from './domains/pocs/exchange-procedures.ts';
import { pocsProcedures } from './domains/pocs/pocs-procedures.ts';
import { seedSamplePocs } from './domains/pocs/sample/seed-sample-pocs.ts';
import { shippedTemplates } from './domains/pocs/templates/shipped-templates.ts';
import { importProcedures } from './domains/records/import/import-procedures.ts';
import { answerFiles } from './domains/records/import/uploads/answer-files.ts';
import { createUploads } from './domains/records/import/uploads/uploads.ts';
import { recordsProcedures } from './domains/records/records-procedures.ts';
import { generateSample } from './domains/records/sample/generate-sample.ts';
import { seedSample } from './domains/records/sample/seed-sample.ts';
import { searchProcedures } from './domains/records/search/search-procedures.ts';
import { historyProcedures } from './domains/workspace/history-procedures.ts';
import { openLink } from './domains/workspace/open-link.ts';
import { createWorkspaceDesk } from './domains/workspace/workspace-desk.ts';
import { type StartTrouble, workspaceProcedures } from './domains/workspace/workspace-procedures.ts';
import { ledgeredTables as tables } from './ledgered-tables.ts';
import { openAtStart } from './open-at-start.ts';
import { boundary } from './platform/boundary/boundary.ts';
import { createTransports } from './platform/boundary/transports.ts';
import { createIdleWork } from './platform/idle-work.ts';
import { createLiveEvents } from './platform/live/live-events.ts';
import { createLog } from './platform/log/log.ts';
import { giveMemoryBackAtRest } from './platform/memory-at-rest.ts';
import { systemClock } from './platform/schedule/clock.ts';
import { createSecrets } from './platform/secrets/secrets.ts';
import { systemKeychain } from './platform/secrets/system-keychain.ts';
import { createSettings } from './platform/settings/settings.ts';
import { createWorkers } from './platform/workers/workers.ts';
import type { WorkerTasks } from './worker-tasks.ts';

/** Builds every part of the app once and hands each what it needs; the only place that knows them all. */
export async function createApp({ host, workspace }: AppOptions): Promise<App> {
  mkdirSync(host.home, { recursive: true });
  const { clock = systemClock } = host;
  const { log, hide, close: closeLog } = createLog({ folder: host.home });
  const settings = createSettings({ folder: host.home, openStore: host.openSettings });
  const personId = settings.get().personId || randomUUID();
  settings.set({ personId });
  const live = createLiveEvents();
  const { workerFile } = host;
  const workers = createWorkers<WorkerTasks>({
    workerFile,
    onCommitted: (committed) => session.current()?.ledger.announce(committed),
  });
  const secrets = createSecrets({
    keychain: systemKeychain(createWorkers<WorkerTasks>({ workerFile, size: 1 })),
    onSecret: hide,
    onChange: () => live.publish({ type: 'settings' }),
  });
  const uploads = createUploads(join(host.home, 'uploads'));
  const importsFolder = join(host.home, 'imports');
  const shippedPocs = shippedTemplates(join(host.resources, 'poc-templates'));
  const docs = createDocsCatalogue({
    shipped: join(host.resources, 'docs', 'sentry.json'),
    own: join(host.home, 'docs-catalogue.json'),
  });
  const rulesThatShip = shippedRules(join(host.resources, 'rules'));
  createIdleWork(rulesThatShip.readNext, (error) =>
    log.error({ err: error }, 'the rules that ship with the app could not be read'),
  ).wake();
  const session = createCurrentSession({
    ...{ workers, live, log, uploads, importsFolder, workerFile, clock },
    exportsFolder: join(host.home, 'exports'),
    usualSteps: join(host.resources, 'next-steps.yaml'),
    shippedPocs,
    docs,
    secrets,
    printPdf: host.printPdf,
    shippedRules: rulesThatShip,
    whose: () => personId,
    mailServer: { get: () => settings.get().mail, set: (mail) => settings.set({ mail }) },
    consents: { get: () => settings.get().sendTo, set: (sendTo) => settings.set({ sendTo }) },
    hours() {
      const { notices, welcomed } = settings.get();
      // Whoever has only just opened the app has not been away.
      return { ...notices, on: notices.on && welcomed };
    },
  });
  const imports = () => session.at().imports;
  const desk = createWorkspaceDesk({
    folder: join(host.home, 'workspaces'),
    tables,
    settings,
    workers,
    ...session,
    async writeSample(db) {
      await seedSample(db, generateSample());
      seedSamplePocs(db, { shipped: shippedPocs, linksFor: docs.linksFor, now: clock.now() });
      seedSamplePipeline(db, { now: clock.now() });
    },
  });
  settings.subscribe(() => {
    live.publish({ type: 'settings' });
    session.current()?.actions.attention.look();
  });

  let trouble: StartTrouble | null = null;
  const openExternal = openLink(host.openExternal, () => session.current()?.departures);
  const router = boundary.router({
    workspace: {
      ...workspaceProcedures({
        host: host.kind,
        version: host.version,
        desk,
        settings,
        secrets,
        workers,
        trouble: () => trouble,
      }),
      ...historyProcedures(session.at),
      live: boundary.workspace.live.handler(({ signal }) => live.stream(signal)),
      openLink: boundary.workspace.openLink.handler(async ({ input }) => ({ opened: await openExternal(input.url) })),
    },
    records: {
      ...recordsProcedures(() => session.at().records),
      search: searchProcedures(() => session.at().search),
      imports: importProcedures(imports, uploads),
    },
    actions: actionsProcedures(() => session.at().actions),
    pocs: { ...pocsProcedures(() => session.at().pocs), ...exchangeProcedures(() => session.at().exchange) },
    pipeline: {
      ...pipelineProcedures(() => session.at().pipeline),
      schedules: schedulesProcedures(() => session.at().pipeline.schedules),
    },
  });
  const uploadsOverHttp = answerFiles(uploads, imports);
  const answersOfCustomers = answersOverHttp(() => session.at().exchange.answers.take);
  trouble = await openAtStart(desk, settings, workspace);
  // Reaching for the keychain can take seconds and may ask the person something: not before there is a view.
  const probing = setTimeout(() => void secrets.probe(), 2_000);
  const stopResting = giveMemoryBackAtRest({
    clock: systemClock,
    release: () => void session.current()?.workspace.db.pragma('shrink_memory'),
  });

  const personName = () => settings.get().yourName || undefined;
  const person = () => ({ kind: 'person' as const, name: personName() });
  return {
    ...createTransports(router, log, {
      files: async (request, context) =>
        (await uploadsOverHttp(request, context)) ?? (await answersOfCustomers(request, context)),
      personName,
      workspaceId: () => desk.summary()?.id ?? null,
    }),
    settings: {
      get: settings.shown,
      change(patch) {
        settings.set(patch);
        return settings.shown();
      },
    },
    onLive: live.subscribe,
    openPlace: (path) => live.publish({ type: 'open', path }),
    openWorkspace: async (file) => void (await desk.open(file)),
    openExternal,
    window: {
      get: () => settings.get().window ?? undefined,
      set: (window) => settings.set({ window }),
    },
    attention: appAttention(session.current, person),
    workspaceName: () => desk.summary()?.name ?? null,
    undoLabel: () => session.current()?.ledger.upcoming() ?? { undo: null, redo: null },
    undo: async () => void (await session.at().ledger.undo({ actor: person() })),
    redo: async () => void (await session.at().ledger.redo({ actor: person() })),
    async close() {
      clearTimeout(probing);
      stopResting();
      await session.close();
      await Promise.all([workers.close(), secrets.close()]);
      closeLog();
    },
  };
}
