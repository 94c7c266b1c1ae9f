import type { Database } from 'better-sqlite3';
import { answerBytesAtMost, type Comparison } from '../../../contract/pocs/packets.ts';
import type { PocPlan } from '../../../contract/pocs/shapes.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Ledger } from '../../platform/ledger/ledger.ts';
import type { Actor, Transaction } from '../../platform/ledger/run-command.ts';
import { changeRow } from '../../platform/ledger/write-row.ts';
import { createAnswers } from './answers/create-answers.ts';
import { tooLarge } from './answers/read-answer.ts';
import type { DocsCatalogue } from './docs/docs-catalogue.ts';
import { createPackets, type PacketsOptions } from './packet/create-packets.ts';
import { asSentFile } from './packet/packet-file.ts';
import { createPacketKeys, type SecretStore } from './packet/packet-keys.ts';
import { fileNameOf } from './packet/write-into-folder.ts';
import { chooseLinks } from './plan/choose-links.ts';
import { settleDates } from './plan/plan-dates.ts';

export type PrintPdf = (html: string) => Promise<Uint8Array>;

export type ExchangeOptions = {
  db: Database;
  ledger: Pick<Ledger, 'command'>;
  plan(pocId: string): PocPlan;
  today(): string;
  docs: Pick<DocsCatalogue, 'linksFor'>;
  secrets: SecretStore;
  workspaceId(): string;
  departed: PacketsOptions['departed'];
  /** What makes a PDF of a page, in the desktop app. */
  printPdf?: PrintPdf;
};
export type Exchange = ReturnType<typeof createExchange>;

/** What goes to the customer of a POC and what comes back. */
export function createExchange(options: ExchangeOptions) {
  const { db, ledger, plan, today, docs, secrets, workspaceId, departed, printPdf } = options;
  const keys = createPacketKeys(secrets, workspaceId);
  const packets = createPackets({ db, ledger, plan, keys, departed });
  const follow = (tx: Transaction, pocId: string) => chooseLinks(tx, pocId, docs.linksFor);
  const answers = createAnswers({ db, ledger, packets, keys, plan, today, moveEnd, chooseLinks: follow });
  const take = async (actor: Actor, file: File, pocId?: string): Promise<Comparison> => {
    if (file.size > answerBytesAtMost) throw tooLarge();
    return answers.take(actor, await file.text(), pocId);
  };
  return {
    packets,
    answers: { ...answers, take },
    async pdf(pocId: string): Promise<File> {
      if (!printPdf) {
        throw new AppError('UNSUPPORTED_HERE', 'Only the desktop app makes a PDF of a packet.', {
          remedy: 'Open the packet in a browser and print it to a PDF.',
        });
      }
      const { content } = packets.preview(pocId);
      const bytes = await printPdf(asSentFile(content));
      return new File([Uint8Array.from(bytes)], `${fileNameOf(content.name)}.pdf`, { type: 'application/pdf' });
    },
  };
}

/** A day that the customer proposed and we accepted stands by itself; what follows it moves along. */
function moveEnd(tx: Transaction, pocId: string, lineId: string, day: string): void {
  for (const table of ['poc_milestones', 'poc_tasks']) {
    changeRow(tx.db, table, { id: lineId, now: tx.now }, { end_day: day, end_rule: null });
  }
  settleDates(tx, pocId);
}
