import { crc32, createDeflateRaw } from 'node:zlib';

export type ZipEntry = { name: string; text: Iterable<string> | AsyncIterable<string> };

const flags = 0x0808; // sizes follow the data; names are UTF-8
const deflated = 8;
/** A fixed moment, so that the same content makes the same file. */
const dosDate = ((2020 - 1980) << 9) | (1 << 5) | 1;
const largest = 0xffff_fffe;

/** A zip file as it is put together: entries are compressed as they are asked for, and never stand whole in memory. */
export async function* zipStream(entries: readonly ZipEntry[]): AsyncGenerator<Buffer> {
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text } of entries) {
    const start = offset;
    const title = Buffer.from(name);
    const head = Buffer.concat([header(0x04034b50, title, { crc: 0, packed: 0, size: 0 }), title]);
    offset += head.length;
    yield head;
    const facts = { crc: 0, packed: 0, size: 0 };
    for await (const piece of deflate(text, facts)) {
      offset += piece.length;
      yield piece;
    }
    if (facts.size > largest || offset > largest) throw new Error(`${name} is too large for a zip file.`);
    const after = Buffer.alloc(16);
    after.writeUInt32LE(0x08074b50, 0);
    writeSizes(after, 4, facts);
    offset += after.length;
    yield after;
    directory.push(centralEntry(title, facts, start));
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  yield Buffer.concat([central, end]);
}

type Facts = { crc: number; packed: number; size: number };

async function* deflate(text: ZipEntry['text'], facts: Facts): AsyncGenerator<Buffer> {
  const packer = createDeflateRaw({ level: 6 });
  const feeding = (async () => {
    for await (const piece of text) {
      const bytes = Buffer.from(piece);
      facts.crc = crc32(bytes, facts.crc);
      facts.size += bytes.length;
      if (!packer.write(bytes)) await new Promise((resolve) => packer.once('drain', resolve));
    }
    packer.end();
  })();
  feeding.catch((error: unknown) => packer.destroy(error instanceof Error ? error : new Error(String(error))));
  for await (const piece of packer) {
    facts.packed += piece.length;
    yield piece;
  }
  await feeding;
}

function header(signature: number, title: Buffer, facts: Facts): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(signature, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(flags, 6);
  head.writeUInt16LE(deflated, 8);
  head.writeUInt16LE(dosDate, 12);
  writeSizes(head, 14, facts);
  head.writeUInt16LE(title.length, 26);
  return head;
}

function centralEntry(title: Buffer, facts: Facts, start: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(20, 4);
  entry.writeUInt16LE(20, 6);
  entry.writeUInt16LE(flags, 8);
  entry.writeUInt16LE(deflated, 10);
  entry.writeUInt16LE(dosDate, 14);
  writeSizes(entry, 16, facts);
  entry.writeUInt16LE(title.length, 28);
  entry.writeUInt32LE(start, 42);
  return Buffer.concat([entry, title]);
}

function writeSizes(into: Buffer, at: number, { crc, packed, size }: Facts): void {
  into.writeUInt32LE(crc, at);
  into.writeUInt32LE(packed, at + 4);
  into.writeUInt32LE(size, at + 8);
}
