import { createHmac, randomBytes } from 'node:crypto';

export type SecretStore = {
  get(name: string): Promise<string | null>;
  set(name: string, secret: string): Promise<void>;
};
export type PacketKeys = ReturnType<typeof createPacketKeys>;

/**
 * One secret for each workspace, in the keychain. What a packet carries is derived from it, so that whoever has one
 * packet can seal answers to that one and to no other.
 */
export function createPacketKeys(secrets: SecretStore, workspaceId: () => string) {
  const name = () => `poc-answers-${workspaceId()}`;
  const derived = (secret: string, of: string): string =>
    createHmac('sha256', Buffer.from(secret, 'hex')).update(of).digest('hex');
  const secretOr = async (make: boolean): Promise<string | null> => {
    const known = await secrets.get(name());
    if (known || !make) return known;
    const made = randomBytes(32).toString('hex');
    await secrets.set(name(), made);
    return made;
  };
  return {
    /** The key that the answers to a packet are sealed with. */
    async forPacket(packetId: string): Promise<string> {
      return derived((await secretOr(true)) ?? '', `packet:${packetId}`);
    },
    /** The same for one that came back; null when this laptop does not have the secret any more. */
    async ofPacket(packetId: string): Promise<string | null> {
      const secret = await secretOr(false);
      return secret === null ? null : derived(secret, `packet:${packetId}`);
    },
    /** A name that stays the same and that nobody guesses. */
    async placeOf(pocId: string): Promise<string> {
      return derived((await secretOr(true)) ?? '', `place:${pocId}`).slice(0, 24);
    },
  };
}
