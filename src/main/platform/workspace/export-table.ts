import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { CancelSignal } from '../workers/task.ts';

export type ExportedTable = { table: string; file: string; rows: number; bytes: number; sha256: string };

const chunkLength = 1 << 20;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const text = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** Tables with content of their own; a search index is made anew from them. */
export const tablesOf = (db: Database): string[] =>
  db
    .prepare<[], { name: string }>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .all()
    .map(({ name }) => name);

/** One JSON object per row, made by SQLite itself, which loses no digit of a large number. */
export function exportTable(
  db: Database,
  table: string,
  { folder, file, signal }: { folder: string; file: string; signal: CancelSignal },
): ExportedTable {
  const columns = db.prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)').all(table);
  const fields = columns.map(({ name }) => {
    const column = quoted(name);
    return `${text(name)}, CASE typeof(${column}) WHEN 'blob' THEN hex(${column}) ELSE ${column} END`;
  });
  const lines = db
    .prepare<[], { line: string }>(`SELECT json_object(${fields.join(', ')}) AS line FROM ${quoted(table)}`)
    .iterate();
  const hash = createHash('sha256');
  const handle = openSync(join(folder, file), 'wx');
  let pending = '';
  let rows = 0;
  let bytes = 0;
  const write = () => {
    signal.throwIfAborted();
    const chunk = Buffer.from(pending);
    hash.update(chunk);
    for (let at = 0; at < chunk.length; ) at += writeSync(handle, chunk, at);
    bytes += chunk.length;
    pending = '';
  };
  try {
    for (const { line } of lines) {
      rows++;
      pending += `${line}\n`;
      if (pending.length >= chunkLength) write();
    }
    write();
  } finally {
    closeSync(handle);
  }
  return { table, file, rows, bytes, sha256: hash.digest('hex') };
}
