import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { AppContract } from '../../contract/index.ts';
import { link } from './connect.ts';

export type Boundary = ContractRouterClient<AppContract>;

/** The app's core: every procedure of the contract, as a function. */
export const core: Boundary = createORPCClient(link);

/** The same procedures as TanStack Query options: `useQuery(orpc.records.deals.get.queryOptions({ input }))`. */
export const orpc = createTanstackQueryUtils(core);
