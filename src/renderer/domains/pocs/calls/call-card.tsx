import { ChevronRight, Unlink } from 'lucide-react';
import { useId, useState } from 'react';
import type { PocCall } from '../../../../contract/pocs/shapes.ts';
import { core } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import { cx, IconButton } from '../../../ui/index.ts';
import { callWhen } from './call-words.ts';

interface CallCardProps {
  pocId: string;
  call: PocCall;
  /** How many lines of the value framework quote it. */
  quotes: number;
  onQuotes: () => void;
}

/** One call: when, how long, about what; its text is read in place. */
export function CallCard({ pocId, call, quotes, onQuotes }: CallCardProps) {
  const { activityId, subject, body } = call;
  const [open, setOpen] = useState(false);
  const text = useId();
  const unlink = () => core.pocs.calls.unlink({ id: pocId, activityId });
  return (
    <li className="rounded-2 border bg-panel py-2 pr-2 pl-3">
      <div className="flex items-start gap-3">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={text}
          disabled={!body}
          onClick={() => setOpen(!open)}
          className="flex min-w-0 flex-1 items-start gap-2 rounded-1 py-0.5 text-left disabled:cursor-default"
        >
          <ChevronRight
            aria-hidden
            className={cx(
              'mt-0.5 size-4 shrink-0 text-ink-3 transition-transform',
              open && 'rotate-90',
              !body && 'invisible',
            )}
          />
          <span className="min-w-0">
            <b className="block font-medium wrap-anywhere">{subject}</b>
            <span className="num block text-sm text-ink-3">{callWhen(call)}</span>
          </span>
        </button>
        {quotes > 0 ? (
          <button
            type="button"
            onClick={onQuotes}
            className="num mt-1 shrink-0 rounded-1 px-1 text-sm text-thread hover:underline"
          >
            {quotes === 1 ? '1 quote in the value framework' : `${quotes.toString()} quotes in the value framework`}
          </button>
        ) : null}
        <IconButton icon={Unlink} label={`Take ${subject} off this POC`} onClick={() => void unlink().catch(tell)} />
      </div>
      <div id={text} className="max-w-180 pr-8 pl-6 text-sm">
        {body ? (
          <p
            className={cx(
              'wrap-anywhere',
              open ? 'py-2 leading-relaxed whitespace-pre-line' : 'line-clamp-2 text-ink-2',
            )}
          >
            {body}
          </p>
        ) : (
          <p className="text-ink-3">Nothing was written down about it yet.</p>
        )}
      </div>
    </li>
  );
}
