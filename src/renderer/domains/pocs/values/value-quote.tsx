import { Lock, LockOpen, Quote } from 'lucide-react';
import type { PocPlan, PocValue } from '../../../../contract/pocs/shapes.ts';
import { tell } from '../../../app/problems/tell.ts';
import { InlineText, Tag } from '../../../ui/index.ts';
import { TextCell } from '../lines/text-cell.tsx';
import { findQuote } from './find-quote.ts';
import { useSource } from './use-source.ts';

interface ValueQuoteProps {
  plan: PocPlan;
  value: PocValue;
  save: (fields: Partial<Pick<PocValue, 'quote' | 'quotedFrom' | 'quoteInternal'>>) => Promise<unknown>;
  onRead: () => void;
  onQuote: () => void;
}

/** What a sentence rests on: their words, where they said them, and whether they may see that we wrote them down. */
export function ValueQuote({ plan, value, save, onRead, onQuote }: ValueQuoteProps) {
  const { said, quote, quotedFrom, activityId, quoteInternal } = value;
  const source = useSource(plan, activityId);
  if (quote === '') {
    return (
      <button
        type="button"
        onClick={onQuote}
        className="flex items-center gap-1 rounded-1 py-0.5 text-xs text-ink-3 hover:text-ink"
      >
        <Quote aria-hidden className="size-3.5" />
        Rest it on a quote
        <span className="sr-only">{`: ${said}`}</span>
      </button>
    );
  }
  const astray = source !== undefined && findQuote(source.body ?? '', quote) === null;
  return (
    <div className="border-l-2 border-thread pl-3 text-sm">
      <InlineText
        label={`quote for ${said}`}
        value={quote}
        placeholder="Their words"
        onSave={async (text) => void (await save({ quote: text }))}
        className="text-ink-2"
      />
      <div className="flex flex-wrap items-center gap-x-5 text-xs text-ink-3">
        <span className="w-64 min-w-0">
          <TextCell
            label={`Source of the quote for ${said}`}
            value={quotedFrom}
            placeholder="Who said it, and where"
            onSave={(text) => save({ quotedFrom: text })}
          />
        </span>
        {activityId === null ? (
          <span>No call linked</span>
        ) : (
          <button type="button" onClick={onRead} className="rounded-1 text-thread hover:underline">
            Read it in the call
            <span className="sr-only">{`: ${said}`}</span>
          </button>
        )}
        {astray ? (
          <Tag tone="warn" title="The text of the call does not have these words in this order">
            Not found in its source
          </Tag>
        ) : null}
        <button
          type="button"
          aria-pressed={quoteInternal}
          onClick={() => void save({ quoteInternal: !quoteInternal }).catch(tell)}
          className="flex items-center gap-1 rounded-1 hover:text-ink"
        >
          {quoteInternal ? <Lock aria-hidden className="size-3" /> : <LockOpen aria-hidden className="size-3" />}
          {quoteInternal ? 'Quote stays internal' : 'Quote may be shown'}
          <span className="sr-only">{`: ${said}`}</span>
        </button>
      </div>
    </div>
  );
}
