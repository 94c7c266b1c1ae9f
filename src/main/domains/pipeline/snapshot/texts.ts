import type { ColumnFile } from './column-file.ts';
import type { Narrow } from './narrow.ts';

/** A list of texts as two columns: all of them end to end, and where each ends. */
export function putTexts(columns: Map<string, Narrow>, name: string, texts: readonly string[]): void {
  const ends = new Uint32Array(texts.length);
  let bytes = 0;
  for (let i = 0; i < texts.length; i++) {
    bytes += Buffer.byteLength(texts[i] ?? '');
    ends[i] = bytes;
  }
  const body = Buffer.alloc(bytes);
  for (let i = 0; i < texts.length; i++) body.write(texts[i] ?? '', i === 0 ? 0 : (ends[i - 1] ?? 0));
  columns.set(`${name}.text`, new Uint8Array(body.buffer, body.byteOffset, body.byteLength));
  columns.set(`${name}.ends`, ends);
}

export type Texts = { size: number; at(i: number): string };

/** Reads such a list; a text is made only when it is asked for. */
export function readTexts(file: ColumnFile, name: string): Texts {
  const bytes = file.column(`${name}.text`);
  const ends = file.column(`${name}.ends`);
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    size: ends.length,
    at: (i) => body.toString('utf8', i === 0 ? 0 : (ends[i - 1] ?? 0), ends[i] ?? 0),
  };
}
