/** What each failure to open means, as the title of its page. The sentence below it comes from the core. */
const TITLES: Record<string, string> = {
  WORKSPACE_LOCKED: 'This workspace is open somewhere else',
  WORKSPACE_DAMAGED: 'This workspace file is damaged',
  WORKSPACE_NEWER: 'This workspace was made by a newer Throughline',
  NOT_A_WORKSPACE: 'This file is not a Throughline workspace',
  FILE_MISSING: 'The workspace file is gone',
  FILE_UNREADABLE: 'The workspace file cannot be read',
  READ_ONLY: 'The workspace cannot be written to',
  DISK_FULL: 'The disk is full',
};

export const troubleTitle = (code: string): string => TITLES[code] ?? 'This workspace could not be opened';

/** Whether putting the latest good backup in place of the file is a way out. */
export const canRecover = (code: string): boolean =>
  code === 'WORKSPACE_DAMAGED' || code === 'FILE_MISSING' || code === 'NOT_A_WORKSPACE';

/** Whether trying the same file again can turn out differently. */
export const canRetry = (code: string): boolean => code !== 'WORKSPACE_NEWER' && code !== 'NOT_A_WORKSPACE';
