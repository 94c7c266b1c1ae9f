import { ArrowUpRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TimelineEntry } from '../../../../contract/workspace.ts';
import { Peek } from '../../../app/frame/slots.tsx';
import { useDebounced } from '../../../app/palette/use-debounced.ts';
import { Button, DescriptionList, type Fact, PeekPanel } from '../../../ui/index.ts';
import { LastEntries } from './last-entries.tsx';

interface PeekFrameProps {
  kind: TimelineEntry['kind'];
  id: string;
  title: string;
  subtitle?: ReactNode;
  facts: Fact[];
  /** What can be done with it, before opening it. */
  actions?: ReactNode;
  /** Knots before the last that happened: what the next step came from. */
  thread?: ReactNode;
  onOpen: () => void;
  onClose: () => void;
}

/** Rows that the cursor only passes on its way are not read about. */
const PASSING_MS = 120;

/** The record under the cursor, beside its list: what is known, and the last that happened. */
export function PeekFrame({ kind, id, title, subtitle, facts, actions, thread, onOpen, onClose }: PeekFrameProps) {
  const settled = useDebounced(id, PASSING_MS);
  return (
    <Peek onClose={onClose}>
      <PeekPanel label={`Beside the list: ${title}`} title={title} subtitle={subtitle} onClose={onClose}>
        <DescriptionList facts={facts} />
        <div className="flex flex-wrap gap-2 pt-3 pb-4">
          {actions}
          <Button
            look={actions ? 'default' : 'primary'}
            icon={actions ? undefined : ArrowUpRight}
            shortcut="enter"
            onClick={onOpen}
          >
            Open
          </Button>
        </div>
        {settled === id ? <LastEntries kind={kind} id={id} before={thread} /> : null}
      </PeekPanel>
    </Peek>
  );
}
