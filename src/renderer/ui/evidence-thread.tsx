import type { ReactNode } from 'react';
import { cx } from './class-names.ts';

/** What a claim rests on, knot by knot down one line; and, turned round, what has come of a sentence. */
export function EvidenceThread({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol aria-label={label} className="pl-5">
      {children}
    </ol>
  );
}

interface KnotProps {
  /** What it is and when: "Call · 12 Nov · 23:41". */
  source: ReactNode;
  /** Words from the source, verbatim. */
  quote?: string;
  /** Who said it. */
  speaker?: string;
  children?: ReactNode;
  tone?: 'thread' | 'bad' | 'warn' | 'good';
  /** Opens what the knot stands for. */
  onOpen?: () => void;
}

const RINGS = { thread: 'border-thread', bad: 'border-bad', warn: 'border-warn', good: 'border-good' };

export function Knot({ source, quote, speaker, children, tone = 'thread', onOpen }: KnotProps) {
  const text = (
    <>
      <small className="block text-xs text-ink-3">{source}</small>
      <span className="block text-sm text-pretty wrap-anywhere">
        {quote ? <q>{quote}</q> : null}
        {speaker ? <span className="text-ink-3"> {speaker}</span> : null}
        {quote && children ? ' ' : null}
        {children}
      </span>
    </>
  );
  return (
    <li className="group relative pb-4 last:pb-1">
      <span
        aria-hidden
        className="absolute top-3.25 -bottom-1.25 -left-3.5 w-[1.5px] -translate-x-1/2 bg-thread/55 group-last:hidden"
      />
      <span
        aria-hidden
        className={cx('absolute top-1.25 -left-4.5 size-2 rounded-full border-2 bg-panel', RINGS[tone])}
      />
      {onOpen ? (
        <button
          type="button"
          onClick={onOpen}
          className="-mx-1.5 -my-0.5 block w-[calc(100%+0.75rem)] rounded-1 px-1.5 py-0.5 text-left hover:bg-hover"
        >
          {text}
        </button>
      ) : (
        text
      )}
    </li>
  );
}
