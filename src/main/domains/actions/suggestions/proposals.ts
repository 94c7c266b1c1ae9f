import type { Database } from 'better-sqlite3';
import { evidence } from '../../../../contract/records/next-step.ts';
import { AppError, notFound } from '../../../platform/app-error.ts';
import type { Actor } from '../../../platform/ledger/actor.ts';
import type { Ledger } from '../../../platform/ledger/ledger.ts';
import type { Transaction } from '../../../platform/ledger/run-command.ts';
import { changeRow, insertRow } from '../../../platform/ledger/write-row.ts';
import { cleanLine } from '../../../platform/text/clean-text.ts';
import { titled } from '../../../platform/text/short-text.ts';
import type { ReadWhen, WhenReader } from '../when/when-reader.ts';
import type { Proposal } from './proposal.ts';
import { createProposeThese } from './propose-these.ts';

export type OpenProposal = Proposal & { id: string };

type Row = Omit<OpenProposal, 'allDay' | 'evidence'> & {
  allDay: number;
  evidence: string | null;
  state: 'open' | 'taken' | 'dismissed';
};

const select = `SELECT id, deal_id AS dealId, key, what, kind, at, zone, all_day AS allDay, evidence, state
  FROM step_proposals`;

/** Proposes next steps, and remembers which were taken and which were turned down. */
export function createProposals(db: Database, ledger: Pick<Ledger, 'command'>) {
  return {
    /** Proposes once what is found from one thing: said again it is brought up to date, unless it is decided on. */
    async propose(actor: Actor, proposal: Proposal): Promise<void> {
      const what = cleanLine(proposal.what.slice(0, 1000));
      if (!what) return;
      await ledger.command({ label: `Propose "${titled(what)}"`, actor }, (tx) => {
        const values = {
          what,
          kind: proposal.kind,
          at: proposal.at,
          zone: proposal.zone,
          all_day: proposal.allDay ? 1 : 0,
          evidence: proposal.evidence && JSON.stringify(proposal.evidence),
        };
        const known = tx.db.prepare<[string], Row>(`${select} WHERE key = ?`).get(proposal.key);
        if (!known) {
          const deal = { deal_id: proposal.dealId, key: proposal.key };
          insertRow(tx.db, 'step_proposals', tx.now, { ...deal, ...values, state: 'open' });
        } else if (known.state === 'open') {
          changeRow(tx.db, 'step_proposals', { id: known.id, now: tx.now }, values);
        }
      });
    },

    proposeThese: createProposeThese(db, ledger),

    async dismiss(actor: Actor, id: string): Promise<void> {
      const found = proposalAt(db, id);
      await ledger.command({ label: `Turn down "${titled(found.what)}"`, actor }, (tx) => {
        const { state } = proposalAt(tx.db, id);
        if (state === 'taken') throw decided(found.what);
        changeRow(tx.db, 'step_proposals', { id, now: tx.now }, { state: 'dismissed' });
      });
    },
  };
}

/** The proposal that a deal is to take up. */
export function openProposal(db: Database, dealId: string, id: string): OpenProposal {
  const row = proposalAt(db, id);
  if (row.dealId !== dealId) throw notFound('proposal for this deal', id);
  if (row.state !== 'open') throw decided(row.what);
  return fromRow(row);
}

/** Says, within the command that plans it, that a proposal was taken up. */
export function takeProposal(tx: Transaction, dealId: string, id: string): void {
  openProposal(tx.db, dealId, id);
  changeRow(tx.db, 'step_proposals', { id, now: tx.now }, { state: 'taken' });
}

/** What is open for each of these deals, what is due first in front. */
export function openProposals(db: Database, dealIds: readonly string[]): Map<string, OpenProposal> {
  const rows = db
    .prepare<[string], Row>(
      `${select} WHERE state = 'open' AND deal_id IN (SELECT value FROM json_each(?)) ORDER BY at DESC, id DESC`,
    )
    .all(JSON.stringify(dealIds));
  return new Map(rows.map((row) => [row.dealId, fromRow(row)]));
}

function proposalAt(db: Database, id: string): Row {
  const row = db.prepare<[string], Row>(`${select} WHERE id = ?`).get(id);
  if (!row) throw notFound('proposal', id);
  return row;
}

/** When a proposal is due; one that has waited past its time is for the next working day. */
export function timeOfProposal(
  when: Pick<WhenReader, 'addWorkingDays'>,
  { at, zone, allDay }: Proposal,
  now: number,
): Pick<ReadWhen, 'ms' | 'zone' | 'allDay'> {
  return at > now ? { ms: at, zone, allDay } : when.addWorkingDays(now, 1, null);
}

const decided = (what: string): AppError =>
  new AppError('CONFLICT', `"${titled(what)}" was taken up or turned down already.`, {
    remedy: 'Look at what is planned on the deal now.',
  });

/** What cannot be read as evidence, from a file of another make, is none. */
function fromRow({ state, evidence: json, allDay, ...row }: Row): OpenProposal {
  const { data } = evidence.safeParse(json === null ? null : JSON.parse(json));
  return { ...row, allDay: allDay === 1, evidence: data ?? null };
}
