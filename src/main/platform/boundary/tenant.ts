import { AppError } from '../app-error.ts';

/** Names the workspace that a call over HTTP is meant for. */
const header = 'x-tenant-id';

export const tenantOf = (request: Request): string | undefined => request.headers.get(header) ?? undefined;

/** What is not in the workspace that a call names is not there: the data of another is never its answer. */
export function checkTenant(named: string | undefined, open: (() => string | null) | undefined): void {
  if (named === undefined || named.trim().toLowerCase() === open?.()?.toLowerCase()) return;
  throw new AppError('NOT_FOUND', `The workspace "${named.slice(0, 80)}" is not the one that is open.`, {
    remedy: 'Open it, or send its id as GET /api/v1/workspaces/current names it, or leave X-Tenant-ID out.',
  });
}
