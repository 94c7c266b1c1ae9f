import { Waypoints } from 'lucide-react';
import { useState } from 'react';
import type { Evidence } from '../../../../contract/records/next-step.ts';
import { EvidenceDialog } from './evidence-dialog.tsx';

/** What a step came from; opens it. */
export function EvidenceLink({ evidence }: { evidence: Evidence }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="-mx-1 flex max-w-full items-center gap-1.5 rounded-1 px-1 text-left text-thread hover:bg-hover"
      >
        <Waypoints aria-hidden className="size-3.5 shrink-0" />
        <span className="sr-only">Came from: </span>
        <span className="cut min-w-0">{evidence.label}</span>
      </button>
      {open ? <EvidenceDialog evidence={evidence} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
