import type { Poc } from '../../../../contract/pocs/shapes.ts';
import { core } from '../../../app/boundary.ts';
import { Card, formatDay, InlineText } from '../../../ui/index.ts';
import { outcomeWords } from '../poc-words.ts';

/** How it ended and why: what the next POC can learn from. */
export function OutcomeCard({ poc: { id, outcome, outcomeNote, endedOn } }: { poc: Poc }) {
  const running = outcome === 'running';
  return (
    <Card
      title="Outcome"
      note={running ? 'internal' : [outcomeWords[outcome], endedOn && formatDay(endedOn)].filter(Boolean).join(', ')}
    >
      <div className="text-sm">
        <InlineText
          label="outcome note"
          value={outcomeNote}
          placeholder={running ? 'What the decision hangs on.' : `Why it was ${outcomeWords[outcome].toLowerCase()}.`}
          onSave={async (text) => void (await core.pocs.patch({ id, outcomeNote: text }))}
        />
      </div>
    </Card>
  );
}
