export type Png = { size: number; bytes: Buffer };

/** A Windows icon: a directory of images, each a PNG as it is (understood since Windows Vista). */
export function icoOf(images: Png[]): Buffer {
  const directory = Buffer.alloc(6 + 16 * images.length);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(images.length, 4);
  let offset = directory.length;
  images.forEach(({ size, bytes }, index) => {
    const at = 6 + 16 * index;
    // One byte a side: 256 is written as 0.
    directory.writeUInt8(size % 256, at);
    directory.writeUInt8(size % 256, at + 1);
    directory.writeUInt16LE(1, at + 4);
    directory.writeUInt16LE(32, at + 6);
    directory.writeUInt32LE(bytes.length, at + 8);
    directory.writeUInt32LE(offset, at + 12);
    offset += bytes.length;
  });
  return Buffer.concat([directory, ...images.map(({ bytes }) => bytes)]);
}
