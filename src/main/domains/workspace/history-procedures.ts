import type { RecordKind } from '../../../contract/base.ts';
import type { TimelineEntry } from '../../../contract/workspace.ts';
import { boundary } from '../../platform/boundary/boundary.ts';
import type { Ledger } from '../../platform/ledger/ledger.ts';

type Page = { items: TimelineEntry[]; nextCursor: string | null; total: number };

/** What history needs of the open workspace; the timeline is told by the domain that knows the records. */
export type History = {
  ledger: Ledger;
  timeline(kind: RecordKind, id: string, page: { limit: number; cursor?: string }): Page;
};

export function historyProcedures(at: () => History) {
  const { undo, redo, upcoming, timeline } = boundary.workspace;
  return {
    undo: undo.handler(({ input, context }) => at().ledger.undo({ actor: context.actor, ...input })),
    redo: redo.handler(({ input, context }) => at().ledger.redo({ actor: context.actor, ...input })),
    upcoming: upcoming.handler(() => at().ledger.upcoming()),
    timeline: timeline.handler(({ input }) =>
      at().timeline(input.kind, input.id, { limit: input.limit, cursor: input.cursor }),
    ),
  };
}
