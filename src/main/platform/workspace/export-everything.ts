import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { versionOf } from '../database/migrate.ts';
import { connect } from '../database/open.ts';
import { explainFileError } from '../files/explain-file-error.ts';
import { makeFolder } from '../files/make-folder.ts';
import type { TaskContext } from '../workers/task.ts';
import { copyDatabase } from './copy-database.ts';
import { exportTable, tablesOf } from './export-table.ts';
import { alreadyThere, flush, unfinishedName } from './place-file.ts';
import { nameOfFile, readFacts } from './workspace-facts.ts';

export type ExportRequest = { file: string /** A folder; else the one of the workspace. */; to?: string };
export type Exported = { folder: string; files: { file: string; bytes: number }[] };

const readMe = `Everything in this workspace, in two forms:
- the .throughline file is the workspace itself; Throughline opens it, and so does any SQLite tool.
- tables/ has one file per table, one JSON object per line.
manifest.json counts the rows and has the SHA-256 of each file.
Passwords and keys are not in here; they never leave the keychain of your laptop.
`;

/**
 * Writes a folder with a copy of the workspace and a file of JSON lines per table, all from the same
 * moment. The folder gets its name only when it is whole.
 */
export async function exportEverything({ file, to }: ExportRequest, context: TaskContext): Promise<Exported> {
  const stamp = new Date().toISOString().slice(0, 23).replaceAll(/[:.]/g, '-');
  const folder = join(to ?? dirname(file), `${nameOfFile(file)} export ${stamp}`);
  const unfinished = unfinishedName(folder);
  try {
    if (statSync(folder, { throwIfNoEntry: false })) throw alreadyThere(folder);
    makeFolder(join(unfinished, 'tables'));
    const copy = join(unfinished, `${nameOfFile(file)}.throughline`);
    renameSync(await copyDatabase(file, copy, context), copy);
    flush(copy);
    const manifest = writeTables(copy, unfinished, context);
    writeFileSync(join(unfinished, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    writeFileSync(join(unfinished, 'README.txt'), readMe);
    renameSync(unfinished, folder);
    const names = [basename(copy), ...manifest.tables.map((table) => table.file), 'manifest.json', 'README.txt'];
    const files = names.map((name) => join(folder, name)).map((path) => ({ file: path, bytes: statSync(path).size }));
    return { folder, files };
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw explainFileError(error, folder);
  }
}

function writeTables(copy: string, folder: string, { signal, progress }: TaskContext) {
  const db = connect(copy, { readonly: true });
  try {
    const names = tablesOf(db);
    const tables = names.map((name, index) => {
      progress(index, names.length);
      return exportTable(db, name, { folder, file: `tables/${name.replaceAll(/[^\w-]+/g, '_')}.jsonl`, signal });
    });
    const { id, name } = readFacts(db);
    return { format: versionOf(db), exportedAt: new Date().toISOString(), workspace: { id, name }, tables };
  } finally {
    db.close();
  }
}
