import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { damagedSnapshot, newerSnapshot } from './damaged-snapshot.ts';
import type { Narrow } from './narrow.ts';

const magic = Buffer.from('TLREVIEW', 'latin1');
const version = 1;
/** Behind the magic: the version, a checksum of all that follows it, and how long the directory is. */
const headBytes = magic.length + 12;

const directory = z.object({
  meta: z.unknown(),
  columns: z.record(
    z.string(),
    z.object({
      type: z.enum(['u1', 'u2', 'u4', 'i4', 'f8']),
      length: z.int().min(0),
      at: z.int().min(0),
      bytes: z.int().min(0),
      packed: z.boolean(),
    }),
  ),
});
type Directory = z.infer<typeof directory>;
type Entry = Directory['columns'][string];

const widths: Record<Entry['type'], number> = { u1: 1, u2: 2, u4: 4, i4: 4, f8: 8 };

function typeOf(column: Narrow): Entry['type'] {
  if (column instanceof Uint8Array) return 'u1';
  if (column instanceof Uint16Array) return 'u2';
  if (column instanceof Uint32Array) return 'u4';
  return column instanceof Int32Array ? 'i4' : 'f8';
}

/** Columns as one piece of binary data, each packed on its own so that it can be read without the others. */
export function writeColumns(meta: unknown, columns: ReadonlyMap<string, Narrow>): Buffer {
  const entries: Directory['columns'] = {};
  const bodies: Uint8Array[] = [];
  let at = 0;
  for (const [name, column] of columns) {
    const plain = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
    const packed = plain.length > 256 ? deflateRawSync(plain, { level: 1 }) : plain;
    const body = packed.length < plain.length * 0.9 ? packed : plain;
    entries[name] = {
      type: typeOf(column),
      length: column.length,
      at,
      bytes: body.length,
      packed: body !== plain,
    };
    bodies.push(body);
    at += body.length;
  }
  const listed = Buffer.from(JSON.stringify({ meta, columns: entries } satisfies Directory));
  const head = Buffer.alloc(headBytes);
  magic.copy(head);
  head.writeUInt32LE(version, magic.length);
  head.writeUInt32LE(listed.length, magic.length + 8);
  const file = Buffer.concat([head, listed, ...bodies]);
  file.writeUInt32LE(crc32(file.subarray(magic.length + 8)), magic.length + 4);
  return file;
}

export type ColumnFile = { meta: unknown; has(name: string): boolean; column(name: string): Narrow };

/** Opens what `writeColumns` wrote. A column is unpacked when it is first asked for. */
export function openColumns(file: Buffer): ColumnFile {
  if (file.length < headBytes || !file.subarray(0, magic.length).equals(magic)) throw damagedSnapshot();
  const written = file.readUInt32LE(magic.length);
  if (written > version) throw newerSnapshot();
  if (crc32(file.subarray(magic.length + 8)) !== file.readUInt32LE(magic.length + 4)) throw damagedSnapshot();
  const bodiesAt = headBytes + file.readUInt32LE(magic.length + 8);
  const { meta, columns } = readDirectory(file.subarray(headBytes, bodiesAt));
  const read = new Map<string, Narrow>();
  return {
    meta,
    has: (name) => columns[name] !== undefined,
    column(name) {
      const known = read.get(name);
      if (known) return known;
      const entry = columns[name];
      if (!entry) throw damagedSnapshot();
      const column = unpack(file.subarray(bodiesAt + entry.at, bodiesAt + entry.at + entry.bytes), entry);
      read.set(name, column);
      return column;
    },
  };
}

function readDirectory(bytes: Buffer): Directory {
  try {
    return directory.parse(JSON.parse(bytes.toString('utf8')));
  } catch (error) {
    throw damagedSnapshot(error);
  }
}

function unpack(body: Buffer, { type, length, packed }: Entry): Narrow {
  const wanted = length * widths[type];
  let plain: Uint8Array = body;
  try {
    if (packed) plain = inflateRawSync(body, { maxOutputLength: wanted, chunkSize: Math.max(wanted, 64) });
  } catch (error) {
    throw damagedSnapshot(error);
  }
  if (plain.length !== wanted) throw damagedSnapshot();
  // Its own memory: begun where numbers may begin, and no longer than it has to be.
  const bytes = plain.byteLength === plain.buffer.byteLength ? plain : new Uint8Array(plain);
  const { buffer } = bytes;
  if (type === 'u1') return bytes;
  if (type === 'u2') return new Uint16Array(buffer);
  if (type === 'u4') return new Uint32Array(buffer);
  return type === 'i4' ? new Int32Array(buffer) : new Float64Array(buffer);
}
