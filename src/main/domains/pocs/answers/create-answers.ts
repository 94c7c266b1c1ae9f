import type { Database } from 'better-sqlite3';
import { type AnswerFile, answerFile, type Comparison } from '../../../../contract/pocs/packets.ts';
import type { PocPlan } from '../../../../contract/pocs/shapes.ts';
import { AppError, notFound } from '../../../platform/app-error.ts';
import type { Ledger } from '../../../platform/ledger/ledger.ts';
import type { Actor, Transaction } from '../../../platform/ledger/run-command.ts';
import { changeRow, insertRow } from '../../../platform/ledger/write-row.ts';
import { cleanLine } from '../../../platform/text/clean-text.ts';
import { counted, titled } from '../../../platform/text/short-text.ts';
import type { Packets } from '../packet/create-packets.ts';
import type { PacketKeys } from '../packet/packet-keys.ts';
import { type Applying, applyItem } from './apply-item.ts';
import { compareAnswer } from './compare-answer.ts';
import { checkSeal, readAnswer } from './read-answer.ts';

type Decision = 'accepted' | 'rejected';
type Row = {
  id: string;
  pocId: string;
  packetId: string;
  answeredBy: string;
  answeredAt: number;
  body: string;
  state: Comparison['state'];
  decisions: string;
  createdAt: number;
};
export type Decisions = { all?: 'accept' | 'reject'; decisions?: Record<string, 'accept' | 'reject'> };

export type AnswersOptions = {
  db: Database;
  ledger: Pick<Ledger, 'command'>;
  packets: Packets;
  keys: PacketKeys;
  plan(pocId: string): PocPlan;
  moveEnd: Applying['moveEnd'];
  /** Has the docs links follow a stack that has changed. */
  chooseLinks(tx: Transaction, pocId: string): void;
  today(): string;
};

const columns = `id, poc_id AS pocId, packet_id AS packetId, answered_by AS answeredBy, answered_at AS answeredAt,
  body, state, decisions, created_at AS createdAt`;

export function createAnswers(options: AnswersOptions) {
  const { db, ledger, packets, keys, plan, moveEnd, chooseLinks, today } = options;
  const find = (pocId: string, id: string): Row => {
    const row = db
      .prepare<[string, string], Row>(`SELECT ${columns} FROM poc_answers WHERE id = ? AND poc_id = ?`)
      .get(id, pocId);
    if (!row) throw notFound('answer', id);
    return row;
  };
  const bodyOf = (row: Row): AnswerFile['body'] => answerFile.shape.body.parse(JSON.parse(row.body));

  function compare(row: Row): Comparison {
    const packet = packets.find(row.packetId);
    if (!packet) throw notFound('packet', row.packetId);
    const decided = JSON.parse(row.decisions) as Record<string, Decision>;
    return {
      ...headOf(row, packet.content.revision, packets.latestRevision(row.pocId)),
      items: compareAnswer(packet.content, plan(row.pocId), bodyOf(row)).map((item) => ({
        ...item,
        decision: decided[item.key] ?? 'open',
      })),
    };
  }

  /** Refuses the whole file, and says why, unless it is a first, untouched answer to a packet that was made here. */
  async function check(text: string, pocId: string | undefined): Promise<AnswerFile> {
    const file = readAnswer(text);
    const packet = packets.find(file.packetId);
    if (!packet || packet.row.pocId !== file.pocId) {
      throw new AppError('NOT_FOUND', 'This answers a packet that was not made in this workspace.', {
        remedy: 'Open the workspace that the packet came from. If the POC was deleted, undo that first.',
      });
    }
    if (pocId !== undefined && pocId !== file.pocId) {
      throw new AppError('CONFLICT', `This answers another POC: ${titled(packet.content.name)}.`, {
        remedy: 'Drop it anywhere outside of a POC, and it finds its own.',
      });
    }
    const key = await keys.ofPacket(file.packetId);
    if (key === null) {
      throw new AppError('KEYCHAIN_UNAVAILABLE', 'The key of this packet is not in the keychain of this laptop.', {
        remedy: 'Take the answer in on the laptop that made the packet, or make a new one and have it answered.',
      });
    }
    checkSeal(file, key);
    if (file.revision !== packet.content.revision) {
      throw new AppError('CONFLICT', 'This answer names another revision than the packet that it is sealed for.', {
        remedy: 'Ask the customer to save their answers again.',
      });
    }
    const known = db
      .prepare<[string], { createdAt: number }>('SELECT created_at AS createdAt FROM poc_answers WHERE answer_key = ?')
      .get(file.answerKey);
    if (known) {
      throw new AppError(
        'DUPLICATE',
        `This answer was taken in already, on ${new Date(known.createdAt).toDateString()}.`,
        {
          remedy: 'Open it under Answers. If they changed something since, they have to save a new file.',
        },
      );
    }
    return file;
  }

  return {
    async take(actor: Actor, text: string, pocId?: string): Promise<Comparison> {
      const file = await check(text, pocId);
      const answeredBy = cleanLine(file.answeredBy).slice(0, 200) || 'The customer';
      const name = titled(plan(file.pocId).poc.name);
      const id = await ledger.command(
        { label: `Take in the answer of ${titled(answeredBy)} to ${name}`, actor },
        (tx) =>
          insertRow(tx.db, 'poc_answers', tx.now, {
            poc_id: file.pocId,
            packet_id: file.packetId,
            answer_key: file.answerKey,
            answered_by: answeredBy,
            answered_at: Date.parse(file.answeredAt),
            body: JSON.stringify(file.body),
            state: 'new',
            decisions: '{}',
          }),
      );
      return compare(find(file.pocId, id));
    },

    get: (pocId: string, id: string): Comparison => compare(find(pocId, id)),

    list(pocId: string): Omit<Comparison, 'items'>[] {
      const latest = packets.latestRevision(pocId);
      return db
        .prepare<[string], Row>(`SELECT ${columns} FROM poc_answers WHERE poc_id = ? ORDER BY created_at DESC`)
        .all(pocId)
        .map((row) => headOf(row, packets.find(row.packetId)?.content.revision ?? 1, latest));
    },

    /** What is accepted is written in one command, signed by the customer; what was decided before stays so. */
    async apply(pocId: string, id: string, asked: Decisions): Promise<Comparison & { command: string }> {
      const row = find(pocId, id);
      const wanted = decidedIn(compare(row), asked);
      const label = `Answer of ${titled(row.answeredBy)} to ${titled(plan(pocId).poc.name)}: ${wordsFor(wanted)}`;
      const actor: Actor = { kind: 'customer', name: row.answeredBy };
      const command = await ledger.command({ label, actor }, (tx: Transaction) => {
        // Looked at again: while this waited for its turn, another window may have decided.
        const fresh = find(pocId, id);
        const now = compare(fresh);
        const decided: Record<string, Decision> = JSON.parse(fresh.decisions);
        const applying = { tx, pocId, body: bodyOf(fresh), answeredBy: fresh.answeredBy, today: today(), moveEnd };
        for (const item of now.items) {
          const decision = wanted.get(item.key);
          if (!decision || item.decision !== 'open') continue;
          decided[item.key] = decision;
          if (decision === 'accepted' && item.state !== 'same') applyItem(applying, item);
        }
        if ([...wanted].some(([key, decision]) => key.startsWith('stack') && decision === 'accepted')) {
          chooseLinks(tx, pocId);
        }
        const open = now.items.some(({ key }) => !(key in decided));
        const anyTaken = Object.values(decided).includes('accepted');
        const state = open ? 'new' : anyTaken ? 'applied' : 'rejected';
        changeRow(tx.db, 'poc_answers', { id, now: tx.now }, { decisions: JSON.stringify(decided), state });
        return tx.command;
      });
      const done = db.prepare<[number], string>('SELECT id FROM commands WHERE seq = ?').pluck().get(command);
      return { ...compare(find(pocId, id)), command: done ?? '' };
    },
  };
}

const headOf = (row: Row, revision: number, latestRevision: number) => ({
  answerId: row.id,
  pocId: row.pocId,
  answeredBy: row.answeredBy,
  answeredAt: new Date(row.answeredAt).toISOString(),
  revision,
  latestRevision,
  state: row.state,
});

/** A line that is gone cannot be written to: whatever was asked for it, it is left. */
function decidedIn({ items }: Comparison, { all, decisions = {} }: Decisions): Map<string, Decision> {
  const unknown = Object.keys(decisions).find((key) => !items.some((item) => item.key === key));
  if (unknown !== undefined) {
    throw new AppError('INVALID_INPUT', `There is nothing called "${unknown.slice(0, 80)}" in this answer.`, {
      remedy: 'Name items by the key that the comparison gives.',
    });
  }
  const wanted = new Map<string, Decision>();
  for (const { key, state, decision } of items) {
    const asked = decisions[key] ?? all;
    if (decision !== 'open' || asked === undefined) continue;
    wanted.set(key, asked === 'accept' && state !== 'gone' ? 'accepted' : 'rejected');
  }
  return wanted;
}

function wordsFor(wanted: Map<string, Decision>): string {
  const accepted = [...wanted.values()].filter((one) => one === 'accepted').length;
  const parts = [
    ...(accepted > 0 ? [`${counted(accepted, 'item')} accepted`] : []),
    ...(wanted.size > accepted ? [`${counted(wanted.size - accepted, 'item')} rejected`] : []),
  ];
  return parts.join(', ') || 'nothing decided';
}
