import { actionsContract } from './actions/index.ts';
import { pipelineContract } from './pipeline/index.ts';
import { pocsContract } from './pocs/index.ts';
import { recordsContract } from './records/index.ts';
import { workspaceContract } from './workspace.ts';

/** The typed boundary. Both sides import this; it imports nothing of theirs. */
export const contract = {
  workspace: workspaceContract,
  records: recordsContract,
  actions: actionsContract,
  pocs: pocsContract,
  pipeline: pipelineContract,
};
export type AppContract = typeof contract;
