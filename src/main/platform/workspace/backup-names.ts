import { basename, dirname, join } from 'node:path';
import { nameOfFile } from './workspace-facts.ts';

export const backupReasons = ['daily', 'manual', 'before-update', 'before-restore'] as const;
export type BackupReason = (typeof backupReasons)[number];

/** Beside the workspace, so that it travels with it and is found again without the app. */
export const backupFolderOf = (file: string): string => join(dirname(file), `${nameOfFile(file)}.backups`);

const stampOf = (at: number): string => new Date(at).toISOString().replaceAll(/[:.]/g, '-');
const pattern =
  /^.+ (\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z (daily|manual|before-update|before-restore)\.throughline$/;

/** `Acme 2026-07-20T14-03-05-123Z daily.throughline`: sorts by time, allowed on every file system. */
export const backupName = (file: string, at: number, reason: BackupReason): string =>
  `${nameOfFile(file)} ${stampOf(at)} ${reason}.throughline`;

/** When and why a copy was made, by its name; undefined for a file that is no copy of ours. */
export function readBackupName(path: string): { madeAt: number; reason: BackupReason } | undefined {
  const [, day, hour, minute, second, ms, word] = pattern.exec(basename(path)) ?? [];
  const reason = backupReasons.find((known) => known === word);
  const madeAt = Date.parse(`${day}T${hour}:${minute}:${second}.${ms}Z`);
  return reason === undefined || Number.isNaN(madeAt) ? undefined : { madeAt, reason };
}
