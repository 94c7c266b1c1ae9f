import { MessageSquare } from 'lucide-react';
import { useState } from 'react';
import type { PocComment, PocPlan } from '../../../../contract/pocs/shapes.ts';
import { core } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import { Button, cx, Textarea } from '../../../ui/index.ts';
import { dayOf } from '../../records/list/shared-columns.tsx';

interface CommentsProps {
  plan: PocPlan;
  onKind: PocComment['onKind'];
  onId: string;
  title: string;
  /** Where there is room for them, they are read at once and stay so. */
  startOpen?: boolean;
}

/** What both sides said about a line. What is said here goes out with the next packet, unless it is internal. */
export function Comments({ plan, onKind, onId, title, startOpen = false }: CommentsProps) {
  const [open, setOpen] = useState(startOpen);
  const [text, setText] = useState('');
  const said = plan.comments.filter((one) => one.onKind === onKind && one.onId === onId);
  const say = async (shared: boolean) => {
    const body = text.trim();
    if (body === '') return;
    try {
      await core.pocs.comment({ id: plan.poc.id, onKind, onId, body, shared });
      setText('');
    } catch (error) {
      tell(error);
    }
  };
  const count = `${said.length.toString()} ${said.length === 1 ? 'comment' : 'comments'}`;
  return (
    <div className={cx('text-sm', !startOpen && 'pl-3', said.length === 0 && !open && '-mb-1.5')}>
      {startOpen ? null : (
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className={cx(
            'flex items-center gap-1 rounded-1 text-xs text-ink-3 hover:text-ink',
            said.length === 0 && !open && 'opacity-0 group-hover/line:opacity-100 focus-visible:opacity-100',
          )}
        >
          <MessageSquare aria-hidden className="size-3.5" />
          {said.length === 0 ? 'Comment' : count}
          <span className="sr-only">{` on ${title}`}</span>
        </button>
      )}
      {open ? (
        <div className="mt-1 flex max-w-120 flex-col gap-2">
          {said.map(({ id, author, side, body, shared, saidAt }) => (
            <div key={id} className={cx('border-l-2 pl-2', side === 'theirs' ? 'border-thread' : 'border-line-2')}>
              <span className="text-xs text-ink-3">
                <b className="font-medium text-ink-2">{author}</b>
                {` · ${dayOf(saidAt)}${shared ? '' : ' · internal'}`}
              </span>
              <p className="whitespace-pre-line wrap-anywhere">{body}</p>
            </div>
          ))}
          <Textarea
            aria-label={`Comment on ${title}`}
            value={text}
            placeholder="Write a comment"
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => event.stopPropagation()}
          />
          <div className="flex gap-2">
            <Button size="sm" look="primary" disabled={text.trim() === ''} onClick={() => void say(true)}>
              Say it to both sides
            </Button>
            <Button size="sm" disabled={text.trim() === ''} onClick={() => void say(false)}>
              Keep it internal
            </Button>
          </div>
        </div>
      ) : null}
    </div>
  );
}
