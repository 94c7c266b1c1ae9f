import { useQueryClient } from '@tanstack/react-query';
import { BellOff } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { tell } from '../../../app/problems/tell.ts';
import {
  addDays,
  addMonths,
  Button,
  DateInput,
  Dialog,
  FieldFrame,
  SegmentedControl,
  Textarea,
  todayHere,
} from '../../../ui/index.ts';
import { findingsWords } from '../review-words.ts';
import { type Picked, stopAsking } from './finding-question.ts';
import { sendMute } from './send-mute.ts';

const spans = [
  { value: 'weeks' as const, label: '2 weeks' },
  { value: 'month' as const, label: '1 month' },
  { value: 'quarter' as const, label: '3 months' },
  { value: 'good' as const, label: 'For good' },
];
type Span = (typeof spans)[number]['value'];

const ends: Record<Span, () => string | null> = {
  weeks: () => addDays(todayHere(), 14),
  month: () => addMonths(todayHere(), 1),
  quarter: () => addMonths(todayHere(), 3),
  good: () => null,
};

/** Accepts findings: why, and until when. They take nothing off the health meanwhile. */
export function MuteDialog({ picked: { ids, words }, onDone }: { picked: Picked; onDone?: () => void }) {
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState<string | null>(ends.month);
  const [span, setSpan] = useState<Span | 'other'>('month');
  const [missing, setMissing] = useState(false);
  const send = (event?: FormEvent) => {
    event?.preventDefault();
    const why = reason.trim();
    if (why === '') return setMissing(true);
    const mute = () => sendMute(queries, ids, why, until);
    mute().catch((error: unknown) => tell(error, () => void mute().catch(tell)));
    stopAsking();
    onDone?.();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && stopAsking()}
      width="sm"
      title={ids.length === 1 ? `Mute: ${words}` : `Mute ${findingsWords(ids.length)}`}
      description="What is muted is left out of counts and health, and comes back by itself the day after."
      footer={
        <>
          <Button onClick={stopAsking}>Cancel</Button>
          <Button look="primary" icon={BellOff} onClick={() => send()}>
            Mute
          </Button>
        </>
      }
    >
      <form className="flex flex-col gap-4" onSubmit={send}>
        <FieldFrame
          id="mute-reason"
          label="Why this is all right"
          required
          error={missing && reason.trim() === '' ? 'Say why, for whoever looks at it later.' : undefined}
        >
          <Textarea
            id="mute-reason"
            rows={2}
            maxLength={500}
            value={reason}
            aria-invalid={missing && reason.trim() === '' ? true : undefined}
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
            }}
          />
        </FieldFrame>
        <div className="flex flex-col gap-2">
          <FieldFrame
            id="mute-until"
            label="Until"
            hint={until === null ? 'It stays muted until it is unmuted.' : undefined}
          >
            <DateInput
              id="mute-until"
              value={until}
              from={todayHere()}
              onChange={(day) => {
                setUntil(day);
                setSpan(day === null ? 'good' : 'other');
              }}
            />
          </FieldFrame>
          <SegmentedControl<Span | 'other'>
            label="For how long"
            value={span}
            options={spans}
            onChange={(next) => {
              setSpan(next);
              if (next !== 'other') setUntil(ends[next]());
            }}
          />
        </div>
      </form>
    </Dialog>
  );
}
