import type { ReactNode } from 'react';
import type { Criterion } from '../../../../contract/pocs/shapes.ts';
import { InlineText } from '../../../ui/index.ts';
import { AddressCell } from '../lines/address-cell.tsx';

interface CriterionFactsProps {
  criterion: Criterion;
  save: (
    fields: Partial<Pick<Criterion, 'metric' | 'howMeasured' | 'evidenceUrl' | 'evidenceNote'>>,
  ) => Promise<unknown>;
}

/** How a criterion is measured on the left, what proves it on the right. */
export function CriterionFacts({ criterion, save }: CriterionFactsProps) {
  const { title, metric, howMeasured, evidenceUrl, evidenceNote } = criterion;
  return (
    <div className="grid grid-cols-2 gap-x-8 pl-3.5 text-sm text-ink-2">
      <Fact word="Metric">
        <InlineText
          label={`metric of ${title}`}
          value={metric}
          placeholder="What is counted"
          onSave={async (text) => void (await save({ metric: text }))}
        />
      </Fact>
      <Fact word="Evidence">
        <AddressCell
          label={`Evidence of ${title}`}
          value={evidenceUrl}
          placeholder="Add a link"
          onSave={(address) => save({ evidenceUrl: address })}
        />
      </Fact>
      <Fact word="Measured by">
        <InlineText
          label={`measurement of ${title}`}
          value={howMeasured}
          placeholder="How both sides will know"
          onSave={async (text) => void (await save({ howMeasured: text }))}
        />
      </Fact>
      <Fact word="Internal note">
        <InlineText
          label={`internal evidence note on ${title}`}
          value={evidenceNote}
          placeholder="What proves it, for us only"
          onSave={async (text) => void (await save({ evidenceNote: text }))}
        />
      </Fact>
    </div>
  );
}

function Fact({ word, children }: { word: string; children: ReactNode }) {
  return (
    <div className="grid min-w-0 grid-cols-[5.5rem_minmax(0,1fr)] items-baseline">
      <span aria-hidden className="text-xs text-ink-3">
        {word}
      </span>
      <div className="min-w-0 px-3">{children}</div>
    </div>
  );
}
