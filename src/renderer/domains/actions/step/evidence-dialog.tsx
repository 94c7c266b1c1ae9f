import { useQuery } from '@tanstack/react-query';
import type { Evidence } from '../../../../contract/records/next-step.ts';
import type { Activity, Note } from '../../../../contract/records/shapes.ts';
import { orpc } from '../../../app/boundary.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { Dialog, ErrorState, SkeletonText } from '../../../ui/index.ts';
import { kindWords } from './standing-words.ts';

const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' });

interface EvidenceDialogProps {
  evidence: Evidence;
  onClose: () => void;
}

/** What a step came from, as it stands there, with the words that the step rests on marked. */
export function EvidenceDialog({ evidence, onClose }: EvidenceDialogProps) {
  const { kind, id, label, quote } = evidence;
  const note = useQuery({
    ...orpc.records.notes.get.queryOptions({ input: { id } }),
    enabled: kind === 'note',
  });
  const activity = useQuery({
    ...orpc.records.activities.get.queryOptions({ input: { id } }),
    enabled: kind === 'activity',
  });
  const read = kind === 'note' ? note : activity;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      width="sm"
      title={<span className="line-clamp-2">{label}</span>}
      description="What this step came from."
    >
      {kind !== 'note' && kind !== 'activity' ? <Marked text={quote ?? label} quote={quote} /> : null}
      {read.isLoading ? <SkeletonText lines={3} /> : null}
      {read.error ? <ErrorState failure={problemOf(read.error)} onRetry={() => void read.refetch()} /> : null}
      {note.data ? <NoteText note={note.data} quote={quote} /> : null}
      {activity.data ? <ActivityText activity={activity.data} quote={quote} /> : null}
    </Dialog>
  );
}

function NoteText({ note, quote }: { note: Note; quote: string | null }) {
  return (
    <>
      <Source text={['Note', note.aboutName, time.format(new Date(note.createdAt))]} />
      <Marked text={note.body} quote={quote} />
    </>
  );
}

function ActivityText({ activity, quote }: { activity: Activity; quote: string | null }) {
  const { kind, subject, body, occurredAt, ownerName } = activity;
  return (
    <>
      <Source text={[kindWords[kind], ownerName, time.format(new Date(occurredAt))]} />
      <p className="font-medium">{subject}</p>
      {body ? <Marked text={body} quote={quote} /> : null}
    </>
  );
}

const Source = ({ text }: { text: (string | null)[] }) => (
  <p className="num pb-1 text-xs text-ink-3">{text.filter(Boolean).join(' · ')}</p>
);

function Marked({ text, quote }: { text: string; quote: string | null }) {
  const at = quote ? text.indexOf(quote) : -1;
  const words = 'text-sm whitespace-pre-line wrap-anywhere text-ink-2';
  if (!quote || at < 0) return <p className={words}>{text}</p>;
  return (
    <p className={words}>
      {text.slice(0, at)}
      <q>{quote}</q>
      {text.slice(at + quote.length)}
    </p>
  );
}
