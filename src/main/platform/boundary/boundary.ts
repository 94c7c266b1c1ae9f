import { implement } from '@orpc/server';
import { contract } from '../../../contract/index.ts';
import type { Actor } from '../ledger/actor.ts';

/** What every call brings along: who asks. Everything else a procedure needs is handed to it by app.ts. */
export type CallContext = {
  actor: Actor;
  /** Over HTTP: the workspace that the call is meant for, where it names one. */
  tenant?: string;
};

/** The contract, ready to be implemented domain by domain. */
export const boundary = implement(contract).$context<CallContext>();
