import type { AnswerBody, AnswerFile, PacketContent } from '../../contract/pocs/packets.ts';
import { canonical } from '../canonical.ts';
import { hexOf } from '../packet-data.ts';

const hexBytes = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));

/** The answer as the file that goes back, sealed so that it shows when it was changed on the way. */
export async function sealAnswer(
  content: PacketContent,
  key: string,
  answered: { body: AnswerBody; by: string; answerKey: string; at: Date },
): Promise<AnswerFile> {
  const unsealed = {
    throughlineAnswer: 1 as const,
    packetId: content.packetId,
    pocId: content.pocId,
    revision: content.revision,
    answerKey: answered.answerKey,
    answeredBy: answered.by,
    answeredAt: answered.at.toISOString(),
    body: answered.body,
  };
  const sealing = await crypto.subtle.importKey('raw', hexBytes(key), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  const seal = await crypto.subtle.sign('HMAC', sealing, new TextEncoder().encode(canonical(unsealed)));
  return { ...unsealed, seal: hexOf(seal) };
}

/** Hands a file to the browser, to be saved where the person says. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A file name that every system takes. */
export const answerFileName = (plan: string): string =>
  `${
    plan
      .replace(/[^\p{L}\p{N} ._-]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 60) || 'plan'
  } answers.throughline-answer`;
