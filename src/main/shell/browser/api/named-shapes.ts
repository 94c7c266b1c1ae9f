import { job, money } from '../../../../contract/base.ts';
import * as shape from '../../../../contract/records/shapes.ts';
import { committed, recentWorkspace, workspaceSummary } from '../../../../contract/workspace.ts';

/** Shapes that many calls share: described once, by name. */
export const namedShapes = {
  Account: { schema: shape.account, strategy: 'output' },
  Contact: { schema: shape.contact, strategy: 'output' },
  Deal: { schema: shape.deal, strategy: 'output' },
  DealContact: { schema: shape.dealContact, strategy: 'output' },
  Note: { schema: shape.note, strategy: 'output' },
  Activity: { schema: shape.activity, strategy: 'output' },
  Person: { schema: shape.person, strategy: 'output' },
  Stage: { schema: shape.stage, strategy: 'output' },
  CustomField: { schema: shape.customField, strategy: 'output' },
  SavedView: { schema: shape.savedView, strategy: 'output' },
  Money: { schema: money, strategy: 'output' },
  Job: { schema: job, strategy: 'output' },
  Command: { schema: committed, strategy: 'output' },
  Workspace: { schema: workspaceSummary, strategy: 'output' },
  RecentWorkspace: { schema: recentWorkspace, strategy: 'output' },
} as const;
