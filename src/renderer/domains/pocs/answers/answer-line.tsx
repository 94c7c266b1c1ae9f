import { Check, X } from 'lucide-react';
import type { AnswerItem } from '../../../../contract/pocs/packets.ts';
import { cx, IconButton, Tag, Tooltip } from '../../../ui/index.ts';
import { answerGrid } from './answer-grid.ts';
import { itemWords } from './answer-words.ts';

interface AnswerLineProps {
  item: AnswerItem;
  busy: boolean;
  onDecide: (decision: 'accept' | 'reject') => void;
}

const words = (text: string | null) =>
  text === null || text === '' ? <span className="text-ink-3">nothing</span> : text;

/** One thing that they changed: as it was sent, as it stands here, as they say it. */
export function AnswerLine({ item, busy, onDecide }: AnswerLineProps) {
  const { title, field, base, now, theirs, state, decision } = item;
  const { label, tone, means } = itemWords[state];
  const moved = now !== base;
  return (
    <li
      className={cx(
        answerGrid,
        'min-h-11 border-b border-line py-1.5 text-sm',
        decision === 'rejected' && 'text-ink-3',
      )}
    >
      <span className="min-w-0">
        <span className="cut block font-medium">{title}</span>
        <span className="text-xs text-ink-3">{field}</span>
      </span>
      <span className="min-w-0 text-ink-2">
        <span className="block wrap-anywhere">{words(now)}</span>
        {moved ? <span className="block text-xs text-ink-3">sent: {words(base)}</span> : null}
      </span>
      <span className={cx('min-w-0 font-medium wrap-anywhere', decision === 'rejected' && 'line-through')}>
        <span className="sr-only">They say: </span>
        <span className="whitespace-pre-line">{words(theirs)}</span>
      </span>
      <Tooltip label={means}>
        <Tag tone={tone} className="justify-self-start">
          {label}
        </Tag>
      </Tooltip>
      <span className="flex justify-end gap-1">
        {decision === 'open' ? (
          <>
            <IconButton
              icon={X}
              label={`Reject ${field} of ${title}`}
              disabled={busy}
              onClick={() => onDecide('reject')}
            />
            <IconButton
              icon={Check}
              look="default"
              label={`Accept ${field} of ${title}`}
              disabled={busy || state === 'gone'}
              onClick={() => onDecide('accept')}
            />
          </>
        ) : (
          <span className={decision === 'accepted' ? 'text-good' : 'text-ink-3'}>
            {decision === 'accepted' ? 'Accepted' : 'Rejected'}
          </span>
        )}
      </span>
    </li>
  );
}
