import type { Database } from 'better-sqlite3';
import type { z } from 'zod';
import { type PacketContent, packetContent, type packetMade } from '../../../../contract/pocs/packets.ts';
import type { PocPlan } from '../../../../contract/pocs/shapes.ts';
import { newId } from '../../../platform/ids.ts';
import type { Ledger } from '../../../platform/ledger/ledger.ts';
import type { Actor } from '../../../platform/ledger/run-command.ts';
import { titled } from '../../../platform/text/short-text.ts';
import { contentOf, digestOf, leftOutOf } from './content.ts';
import { packetFile, previewOf } from './packet-file.ts';
import type { PacketKeys } from './packet-keys.ts';
import { fileNameOf, writeIntoFolder } from './write-into-folder.ts';

type PacketMade = z.infer<typeof packetMade>;
type Row = {
  id: string;
  revision: number;
  content: string;
  digest: string;
  protected: number;
  publishedTo: string | null;
  madeBy: string;
  createdAt: number;
};
export type PacketRow = Row & { pocId: string };

export type PacketsOptions = {
  db: Database;
  ledger: Pick<Ledger, 'command'>;
  plan(pocId: string): PocPlan;
  keys: PacketKeys;
  /** What is written to a folder of choice leaves the laptop. */
  departed(destination: string, what: string, bytes: number): Promise<void>;
};

const columns = `id, poc_id AS pocId, revision, content, digest, protected, published_to AS publishedTo,
  made_by AS madeBy, created_at AS createdAt`;

export function createPackets({ db, ledger, plan, keys, departed }: PacketsOptions) {
  const latestOf = (pocId: string) =>
    db
      .prepare<[string], PacketRow>(
        `SELECT ${columns} FROM poc_packets WHERE poc_id = ? ORDER BY revision DESC LIMIT 1`,
      )
      .get(pocId);
  const fresh = (pocId: string): PacketContent => {
    const latest = latestOf(pocId);
    const now = Date.now();
    return contentOf(plan(pocId), {
      packetId: newId(now),
      revision: (latest?.revision ?? 0) + 1,
      madeAt: new Date(now).toISOString(),
    });
  };

  /** The packet of what stands here now: the latest one again when the customer would see nothing new. */
  async function current(actor: Actor, pocId: string, guarded: boolean): Promise<PacketContent> {
    const content = fresh(pocId);
    const digest = digestOf(content);
    const latest = latestOf(pocId);
    if (latest?.digest === digest && latest.protected === Number(guarded)) return readContent(latest);
    await ledger.command({ label: `Make packet ${content.revision} of POC ${titled(content.name)}`, actor }, (tx) =>
      tx.db
        .prepare(
          `INSERT INTO poc_packets (id, poc_id, revision, content, digest, protected, published_to, made_by, created_at, updated_at)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(
          content.packetId,
          pocId,
          content.revision,
          JSON.stringify(content),
          digest,
          Number(guarded),
          latest?.publishedTo ?? null,
          actor.name ?? '',
          tx.now,
          tx.now,
        ),
    );
    return content;
  }

  async function make(actor: Actor, pocId: string, passphrase?: string) {
    const key = (packetId: string) => keys.forPacket(packetId);
    // Asked for first: without a keychain there is no packet, and no revision of one.
    await keys.placeOf(pocId);
    const content = await current(actor, pocId, passphrase !== undefined);
    const html = await packetFile({ content, key: await key(content.packetId), passphrase });
    return { html, content };
  }

  return {
    preview(pocId: string) {
      const whole = plan(pocId);
      const content = fresh(pocId);
      return { content, leftOut: leftOutOf(whole, content), ...previewOf(content) };
    },

    async file(actor: Actor, pocId: string, passphrase?: string): Promise<File> {
      const { html, content } = await make(actor, pocId, passphrase);
      return new File([html], `${fileNameOf(content.name)} r${content.revision}.html`, { type: 'text/html' });
    },

    /** Into a folder, under one name for good, so that the customer's link to it keeps working. */
    async publish(actor: Actor, pocId: string, folder: string, passphrase?: string) {
      const { html, content } = await make(actor, pocId, passphrase);
      const name = `${fileNameOf(content.name)}-${await keys.placeOf(pocId)}.html`;
      const file = await writeIntoFolder(folder, name, html);
      await departed(file, `Packet ${content.revision} of ${titled(content.name)}`, Buffer.byteLength(html));
      const latest = latestOf(pocId);
      if (latest && latest.publishedTo !== file) {
        await ledger.command({ label: `Publish the packet of POC ${titled(content.name)}`, actor }, (tx) =>
          tx.db
            .prepare('UPDATE poc_packets SET published_to = ?, updated_at = ? WHERE id = ?')
            .run(file, tx.now, latest.id),
        );
      }
      return { file, revision: content.revision };
    },

    list(pocId: string): PacketMade[] {
      const digest = digestOf(fresh(pocId));
      const answers = db.prepare<[string], number>('SELECT count(*) FROM poc_answers WHERE packet_id = ?').pluck();
      return db
        .prepare<[string], PacketRow>(`SELECT ${columns} FROM poc_packets WHERE poc_id = ? ORDER BY revision DESC`)
        .all(pocId)
        .map((row) => ({
          id: row.id,
          revision: row.revision,
          madeAt: new Date(row.createdAt).toISOString(),
          madeBy: row.madeBy,
          protected: row.protected === 1,
          publishedTo: row.publishedTo,
          answers: answers.get(row.id) ?? 0,
          current: row.digest === digest,
        }));
    },

    /** A packet that was made here, with what it held; undefined for any other. */
    find(packetId: string): { row: PacketRow; content: PacketContent } | undefined {
      const row = db.prepare<[string], PacketRow>(`SELECT ${columns} FROM poc_packets WHERE id = ?`).get(packetId);
      return row && { row, content: readContent(row) };
    },
    latestRevision: (pocId: string): number => latestOf(pocId)?.revision ?? 0,
  };
}

export type Packets = ReturnType<typeof createPackets>;

const readContent = ({ content }: Pick<Row, 'content'>): PacketContent => packetContent.parse(JSON.parse(content));
