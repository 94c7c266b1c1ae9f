import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import { newId } from '../ids.ts';

export type WorkspaceFacts = { id: string; name: string; sample: boolean };

export function readFacts(db: Database): Partial<WorkspaceFacts> {
  const rows = db.prepare<[], { key: string; value: string }>('SELECT key, value FROM workspace_facts').all();
  const values = new Map(rows.map(({ key, value }) => [key, value]));
  return { id: values.get('id'), name: values.get('name'), sample: values.get('sample') === 'yes' };
}

export function writeFacts(db: Database, facts: Partial<WorkspaceFacts>): void {
  const write = db.prepare(
    'INSERT INTO workspace_facts (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  db.transaction(() => {
    if (facts.id !== undefined) write.run('id', facts.id);
    if (facts.name !== undefined) write.run('name', facts.name);
    if (facts.sample !== undefined) write.run('sample', facts.sample ? 'yes' : 'no');
  }).immediate();
}

/** `Acme` of `Acme.throughline`; a file of another kind keeps its ending, so that two of them share no backups. */
export const nameOfFile = (file: string): string => basename(file, '.throughline');

/** Every workspace has an id and a name, also one whose file was made by hand. */
export function ensureFacts(db: Database, file: string): void {
  const { id, name } = readFacts(db);
  if (id === undefined || name === undefined) writeFacts(db, { id: id ?? newId(), name: name ?? nameOfFile(file) });
}
