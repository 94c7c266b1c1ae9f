import { pocAnswers, pocPackets } from './tables/exchange.ts';
import { pocs } from './tables/poc.ts';
import { pocCriteria, pocValues } from './tables/proof.ts';
import { pocMilestones, pocPhases, pocTasks } from './tables/schedule.ts';
import { pocLinks, pocStack } from './tables/stack.ts';
import { pocCalls, pocComments } from './tables/talk.ts';
import { pocTeam } from './tables/team.ts';
import { pocTemplates } from './tables/templates.ts';

export * from './tables/exchange.ts';
export * from './tables/poc.ts';
export * from './tables/proof.ts';
export * from './tables/schedule.ts';
export * from './tables/stack.ts';
export * from './tables/talk.ts';
export * from './tables/team.ts';
export * from './tables/templates.ts';

/** The tables of this domain whose every change the ledger records. */
export const ledgeredTables = [
  pocs,
  pocMilestones,
  pocPhases,
  pocTasks,
  pocCriteria,
  pocTeam,
  pocStack,
  pocLinks,
  pocValues,
  pocCalls,
  pocComments,
  pocTemplates,
  pocPackets,
  pocAnswers,
];
