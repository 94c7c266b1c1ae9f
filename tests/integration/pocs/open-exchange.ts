import { createHmac } from 'node:crypto';
import type { AnswerBody, AnswerFile, PacketContent } from '../../../src/contract/pocs/packets.ts';
import { createExchange } from '../../../src/main/domains/pocs/create-exchange.ts';
import { memoryKeychain } from '../../../src/main/platform/secrets/memory-keychain.ts';
import { createSecrets } from '../../../src/main/platform/secrets/secrets.ts';
import { nothingAnswered } from '../../../src/packet/answering.ts';
import { canonical } from '../../../src/packet/canonical.ts';
import { type OpenPocs, openPocs, person } from './open-pocs.ts';

type Secrets = Parameters<typeof createExchange>[0]['secrets'];
type Sent = { content: PacketContent; key: string };

/** The exchange of packets and answers on opened POCs; `left` gets what leaves the laptop. */
export const exchangeOf = ({ db, ledger, pocs }: OpenPocs, secrets: Secrets, left: string[] = []) =>
  createExchange({
    ...{ db, ledger, secrets, plan: pocs.plan, docs: pocs.docs },
    today: () => '2026-11-21',
    workspaceId: () => 'w1',
    departed: async (destination) => void left.push(destination),
  });

/** A POC of the standard template whose packet can be sent and answered. */
export async function openExchange() {
  const opened = await openPocs();
  const left: string[] = [];
  const exchange = exchangeOf(opened, createSecrets({ keychain: memoryKeychain() }), left);
  const { id: pocId } = await opened.start('standard', '2026-11-23');
  return {
    ...{ opened, exchange, pocId, left },
    /** What a new packet holds, and the key that its answer is sealed with. */
    async packet(): Promise<Sent> {
      const html = await (await exchange.packets.file(person, pocId)).text();
      return JSON.parse(/id="packet-data">(.*?)<\/script>/.exec(html)?.[1] ?? '').opened;
    },
    firstTask: () => opened.pocs.plan(pocId).tasks[0]!,
  };
}
export type OpenExchange = Awaited<ReturnType<typeof openExchange>>;

let answers = 0;
/** An answer file as the page in the packet makes it; `more` breaks it afterwards. */
export function answered({ content, key }: Sent, body: Partial<AnswerBody>, more: Partial<AnswerFile> = {}): File {
  answers += 1;
  const unsealed = {
    throughlineAnswer: 1 as const,
    packetId: content.packetId,
    pocId: content.pocId,
    revision: content.revision,
    answerKey: `01990000-0000-4000-8000-${answers.toString().padStart(12, '0')}`,
    answeredBy: 'Jo Osei',
    answeredAt: '2026-11-24T10:00:00.000Z',
    body: { ...nothingAnswered(), ...body },
  };
  const seal = createHmac('sha256', Buffer.from(key, 'hex')).update(canonical(unsealed)).digest('hex');
  return new File([JSON.stringify({ ...unsealed, seal, ...more })], 'x.throughline-answer');
}
