import type { ColumnFile } from './column-file.ts';
import { damagedSnapshot } from './damaged-snapshot.ts';
import type { Narrow } from './narrow.ts';
import { putTexts, readTexts } from './texts.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const bytesEach = 16;

/** Ids of ours are UUIDs, and those take 16 bytes; where one is something else they are kept as texts. */
export function putIds(columns: Map<string, Narrow>, name: string, ids: readonly string[]): void {
  if (!ids.every((id) => uuid.test(id))) {
    putTexts(columns, name, ids);
    return;
  }
  const body = Buffer.alloc(ids.length * bytesEach);
  for (let i = 0; i < ids.length; i++) body.write((ids[i] ?? '').replaceAll('-', ''), i * bytesEach, 'hex');
  columns.set(name, new Uint8Array(body.buffer, body.byteOffset, body.byteLength));
}

export type Ids = {
  at(i: number): string;
  /** The bytes of UUIDs; without them the ids are texts. */
  bytes?: Buffer;
};

export function readIds(file: ColumnFile, name: string): Ids {
  if (!file.has(name)) return { at: readTexts(file, name).at };
  const bytes = file.column(name);
  if (!(bytes instanceof Uint8Array)) throw damagedSnapshot();
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    bytes: body,
    at(i) {
      const hex = body.toString('hex', i * bytesEach, (i + 1) * bytesEach);
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
    },
  };
}

/** Where an id is, in a list of which `order` names the places by id; -1: nowhere. */
export function placeOf(ids: Ids, order: Narrow, id: string): number {
  let [low, high] = [0, order.length - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const place = order[middle] ?? 0;
    const found = ids.at(place);
    if (found === id) return place;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The places of ids in the order of the ids. Newer ids are greater, so that they mostly are in order already. */
export function orderOfIds(ids: readonly string[]): Uint32Array {
  const places = Uint32Array.from(ids, (_, i) => i);
  const inOrder = ids.every((id, i) => i === 0 || (ids[i - 1] ?? '') < id);
  return inOrder ? places : places.sort((a, b) => ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1));
}

/** Which of two ids comes first: below 0, the left one. */
export function compareIds(left: Ids, i: number, right: Ids, j: number): number {
  if (left.bytes && right.bytes) {
    return left.bytes.compare(right.bytes, j * bytesEach, (j + 1) * bytesEach, i * bytesEach, (i + 1) * bytesEach);
  }
  const [a, b] = [left.at(i), right.at(j)];
  return a < b ? -1 : a > b ? 1 : 0;
}
