import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Job, Page } from '../../../../contract/base.ts';
import type { Finding, Look } from '../../../../contract/pipeline/review-shapes.ts';
import { AppError } from '../../../platform/app-error.ts';
import { whenFree } from '../../../platform/database/when-free.ts';
import { newId } from '../../../platform/ids.ts';
import type { Jobs } from '../../../platform/jobs/jobs.ts';
import { moneyWords } from '../compare/money-words.ts';
import { answerTokens, asSent, tokensOf } from './as-sent.ts';
import { checkClaims } from './check-claims.ts';
import { readDossier } from './dossier.ts';
import { localLook } from './local-look.ts';

export type LooksOptions = {
  db: Database;
  file: string;
  now: () => number;
  jobs: Pick<Jobs, 'register' | 'enqueue'>;
  /** What is found about a deal now. */
  findingsOf: (dealId: string) => { items: Finding[] } | Promise<{ items: Finding[] }>;
  /** The deals of a review that are worst off. */
  riskiest: (reviewId: string, deals: number) => RiskyDeal[] | Promise<RiskyDeal[]>;
};
type RiskyDeal = { dealId: string; name: string; health: number };
type Engine = 'local' | 'claude';
type Row = { id: string; dealId: string; at: number; engine: Engine; model: string | null; content: string };

const kind = 'look';
const payload = z.strictObject({ dealIds: z.array(z.string()) });
type Payload = z.infer<typeof payload>;

const notConnected = 'Claude is not connected: this version of the app takes its looks on this laptop.';

/** Looks at deals: on demand at one, or at those of a review that are worst off. To be made before jobs are started. */
export function createLooks({ db, file, now, jobs, findingsOf, riskiest }: LooksOptions) {
  const dossierOf = async (dealId: string) => {
    const { items } = await findingsOf(dealId);
    return readDossier(db, dealId, { now: now(), findings: items, money: moneyWords });
  };

  async function lookAt(dealId: string): Promise<Look> {
    const dossier = await dossierOf(dealId);
    const content = checkClaims(localLook(dossier), dossier);
    const row = { id: newId(dossier.at), dealId, at: dossier.at, content: JSON.stringify(content) };
    await whenFree(file, () =>
      db
        .prepare(
          `INSERT INTO deal_looks (id, deal_id, at, engine, model, content)
           VALUES (@id, @dealId, @at, 'local', NULL, @content)`,
        )
        .run(row),
    );
    return toLook({ ...row, engine: 'local', model: null });
  }

  jobs.register<Payload>(kind, {
    payload,
    async run({ payload: { dealIds }, signal, progress }) {
      let done = 0;
      for (const dealId of dealIds) {
        signal.throwIfAborted();
        await lookAt(dealId);
        progress(++done, dealIds.length);
      }
      return { deals: done };
    },
  });

  return {
    looks(dealId: string): Page<Look> {
      const items = db
        .prepare<[string], Row>(
          `SELECT id, deal_id AS dealId, at, engine, model, content FROM deal_looks
           WHERE deal_id = ? ORDER BY at DESC, id DESC LIMIT 50`,
        )
        .all(dealId)
        .map(toLook);
      return { items, nextCursor: null, total: items.length };
    },
    async look({ id, engine }: { id: string; engine: Engine }): Promise<Look> {
      refuseClaude(engine);
      return lookAt(id);
    },
    /** What looks would send and cost, before any is taken. */
    async lookEstimate({ id, deals, engine }: { id: string; deals: number; engine: Engine }) {
      const chosen = await riskiest(id, deals);
      const texts: string[] = [];
      for (const { dealId } of chosen) texts.push(asSent(await dossierOf(dealId)));
      const remote = engine === 'claude';
      return {
        deals: chosen,
        inputTokens: remote ? texts.reduce((sum, text) => sum + tokensOf(text), 0) : 0,
        outputTokens: remote ? chosen.length * answerTokens : 0,
        costUsd: 0,
        model: null,
        sends: remote ? (texts[0] ?? '') : '',
        ready: !remote,
        why: remote ? notConnected : null,
      };
    },
    async lookMany({ id, deals, engine }: { id: string; deals: number; engine: Engine }): Promise<Job> {
      refuseClaude(engine);
      const chosen = await riskiest(id, deals);
      const dealIds = chosen.map(({ dealId }) => dealId);
      return jobs.enqueue({ kind, payload: { dealIds }, dedupeKey: `${id} ${deals}` });
    },
  };
}

function refuseClaude(engine: Engine): void {
  if (engine === 'local') return;
  throw new AppError('UNSUPPORTED_HERE', notConnected, { remedy: 'Take the look with the local engine.' });
}

const toLook = ({ id, dealId, at, engine, model, content }: Row): Look => ({
  ...JSON.parse(content),
  id,
  dealId,
  at: new Date(at).toISOString(),
  engine,
  model,
});
