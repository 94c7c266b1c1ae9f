import type { AnswerBody } from '../../contract/pocs/packets.ts';
import { nothingAnswered } from '../answering.ts';

export type Kept = { answer: AnswerBody; by: string; saved: boolean };
type Cover = { encrypt(text: string): Promise<string>; decrypt(text: string): Promise<string> };
export type Keep = { read(): Promise<Kept>; write(kept: Kept): Promise<boolean> };

const nothing = (): Kept => ({ answer: nothingAnswered(), by: '', saved: true });

/**
 * Keeps unsent answers in the browser. Some browsers keep nothing for a file that was opened from disk; `write` says
 * so, and the page says it on.
 */
export function keepIn(storage: () => Storage, packetId: string, cover?: Cover): Keep {
  const name = `throughline-packet-${packetId}`;
  return {
    async read() {
      let text: string | null;
      try {
        text = storage().getItem(name);
      } catch {
        // A browser that refuses storage: nothing can have been kept.
        return nothing();
      }
      if (text === null) return nothing();
      try {
        const kept: Partial<Kept> = JSON.parse(cover ? await cover.decrypt(text) : text);
        return { ...nothing(), ...kept, answer: { ...nothingAnswered(), ...kept.answer } };
      } catch {
        // Kept under another passphrase, or by another program: not ours to show.
        return nothing();
      }
    },
    async write(kept) {
      const text = JSON.stringify(kept);
      const covered = cover ? await cover.encrypt(text) : text;
      try {
        storage().setItem(name, covered);
        return true;
      } catch {
        return false;
      }
    },
  };
}
