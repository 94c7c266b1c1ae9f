const bytesAtMost = 12 * 1024 * 1024;

/** Keeps the lists that were asked for last, as long as nothing in the workspace changes. */
export function rememberedLists() {
  const lists = new Map<string, Uint32Array>();
  let bytes = 0;
  let shown = -1;

  return {
    get(key: string, seq: number, compute: () => Uint32Array): Uint32Array {
      if (seq !== shown) {
        lists.clear();
        bytes = 0;
        shown = seq;
      }
      const known = lists.get(key);
      if (known) {
        lists.delete(key);
        lists.set(key, known);
        return known;
      }
      const rows = compute();
      lists.set(key, rows);
      bytes += rows.byteLength;
      for (const [oldest, { byteLength }] of lists) {
        if (bytes <= bytesAtMost || lists.size === 1) break;
        lists.delete(oldest);
        bytes -= byteLength;
      }
      return rows;
    },
  };
}
