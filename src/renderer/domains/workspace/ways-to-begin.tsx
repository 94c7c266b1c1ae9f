import { FileUp, type LucideIcon, Sparkles, SquarePlus } from 'lucide-react';
import { useState } from 'react';
import { Button, cx, Spinner } from '../../ui/index.ts';
import { beginWithImport, beginWithSample, welcomed } from './begin.ts';
import { CreateWorkspaceForm } from './create-workspace-form.tsx';

interface WaysToBeginProps {
  /** The sample is already open behind. */
  sampleOpen: boolean;
  /** There is something more urgent on the page. */
  quiet?: boolean;
}

/** Explore the sample, start empty, or import: what a person who is new here can do. */
export function WaysToBegin({ sampleOpen, quiet }: WaysToBeginProps) {
  const [naming, setNaming] = useState(false);
  const [busy, setBusy] = useState<'sample' | 'import' | null>(null);
  const run = (which: 'sample' | 'import', work: () => Promise<void>) => {
    setBusy(which);
    void work().finally(() => setBusy(null));
  };

  if (naming) {
    return (
      <div className="flex flex-col gap-4">
        <CreateWorkspaceForm id="start-empty" onCreated={() => void welcomed()} />
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={() => setNaming(false)}>
            Back
          </Button>
          <Button look="primary" type="submit" form="start-empty">
            Create the workspace
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-2">
      <Way
        icon={Sparkles}
        title="Explore the sample workspace"
        text="Eighteen months of a made-up sales team, to click through. One step removes it."
        lead={!quiet}
        busy={busy === 'sample'}
        onSelect={() => run('sample', () => beginWithSample(sampleOpen))}
      />
      <Way
        icon={SquarePlus}
        title="Start empty"
        text="A workspace of your own, with the usual stages ready."
        onSelect={() => setNaming(true)}
      />
      <Way
        icon={FileUp}
        title="Import a file"
        text="A CSV or Excel export of your CRM. Columns are matched for you, and it can be undone."
        busy={busy === 'import'}
        onSelect={() => run('import', beginWithImport)}
      />
    </div>
  );
}

interface WayProps {
  icon: LucideIcon;
  title: string;
  text: string;
  lead?: boolean;
  busy?: boolean;
  onSelect: () => void;
}

function Way({ icon: Icon, title, text, lead, busy, onSelect }: WayProps) {
  return (
    <button
      type="button"
      aria-busy={busy || undefined}
      onClick={busy ? undefined : onSelect}
      className={cx(
        'flex items-center gap-3 rounded-2 border p-3 text-left transition-colors hover:bg-hover',
        lead ? 'border-thread bg-thread-soft hover:bg-thread-soft' : 'border-line-2',
      )}
    >
      <span
        className={cx(
          'grid size-9 shrink-0 place-items-center rounded-2',
          lead ? 'bg-thread text-on-thread' : 'bg-sunken text-ink-2',
        )}
      >
        {busy ? <Spinner /> : <Icon aria-hidden className="size-4.5" />}
      </span>
      <span className="min-w-0">
        <span className="block font-semibold">{title}</span>
        <span className="block text-sm text-pretty text-ink-2">{text}</span>
      </span>
    </button>
  );
}
