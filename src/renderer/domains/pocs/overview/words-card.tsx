import { Lock } from 'lucide-react';
import type { Poc } from '../../../../contract/pocs/shapes.ts';
import { core } from '../../../app/boundary.ts';
import { Card, InlineText, Tag } from '../../../ui/index.ts';

/** What the customer reads first, and what they never do. */
export function WordsCard({ poc: { id, summary, internalNote } }: { poc: Poc }) {
  return (
    <>
      <Card title="Summary" note="the first thing the customer reads">
        <InlineText
          label="summary"
          value={summary}
          placeholder="What you will prove together, in two sentences."
          onSave={async (text) => void (await core.pocs.patch({ id, summary: text }))}
          className="max-w-180 text-md"
        />
      </Card>
      <Card
        title="Internal note"
        actions={
          <Tag tone="warn">
            <Lock aria-hidden className="size-3" /> never leaves
          </Tag>
        }
      >
        <InlineText
          label="internal note"
          value={internalNote}
          placeholder="Politics, doubts, what only the team should know."
          onSave={async (text) => void (await core.pocs.patch({ id, internalNote: text }))}
          className="max-w-180 text-md"
        />
      </Card>
    </>
  );
}
