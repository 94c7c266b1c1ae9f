import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { BellOff, BellRing, Wrench } from 'lucide-react';
import type { Finding } from '../../../../contract/pipeline/review-shapes.ts';
import { categoryWords } from '../../../../contract/pipeline/rule-words.ts';
import { orpc } from '../../../app/boundary.ts';
import { Peek } from '../../../app/frame/slots.tsx';
import { useDebounced } from '../../../app/palette/use-debounced.ts';
import { tell } from '../../../app/problems/tell.ts';
import { useGo } from '../../../app/use-go.ts';
import { Banner, Button, formatDay, PeekPanel, Section } from '../../../ui/index.ts';
import { DealSum } from '../health/deal-sum.tsx';
import { dayWords, fixWords, roleWords } from '../review-words.ts';
import { SeverityMark } from '../severity-mark.tsx';
import { SeenValues } from './seen-values.tsx';
import { mute, unmute, useFindingActions } from './use-finding-actions.ts';

interface FindingPeekProps {
  /** The review whose arithmetic is shown; without one, the deal's own page shows it as it is now. */
  reviewId: string | null;
  finding: Finding;
  onOpen: () => void;
  onClose: () => void;
}

/** Rows that the cursor only passes on its way are not read about. */
const passingMs = 120;

/** The finding under the cursor: what it rests on, what mends it, and what it does to the health of its deal. */
export function FindingPeek({ reviewId, finding, onOpen, onClose }: FindingPeekProps) {
  const { id, dealId, dealName, accountName, message, severity, category, remediation, seen, since, mended } = finding;
  const settled = useDebounced(id, passingMs) === id;
  const { fix } = useFindingActions(finding);
  const go = useGo();
  return (
    <Peek onClose={onClose}>
      <PeekPanel
        label={`Beside the list: ${message}`}
        title={message}
        subtitle={
          <>
            <Link to="/deals/$id" params={{ id: dealId }} className="hover:underline">
              {dealName}
            </Link>
            {accountName ? <span className="text-ink-3">{` · ${accountName}`}</span> : null}
          </>
        }
        onClose={onClose}
      >
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-3">
          <SeverityMark severity={severity} />
          <span>{categoryWords[category]}</span>
          {since ? <span className="num">{`found since ${dayWords(since)}`}</span> : null}
        </p>
        {mended ? (
          <Banner tone="good" className="mt-3">
            The deal was edited since, and this is no longer found.
          </Banner>
        ) : null}
        <div className="flex flex-wrap gap-2 pt-3 pb-4">
          <Button
            look={mended ? 'default' : 'primary'}
            icon={Wrench}
            shortcut="e"
            className="max-w-full"
            onClick={() => fix(finding)}
          >
            <span className="cut">{fixWords(remediation.fix)}</span>
          </Button>
          {finding.mute ? (
            <Button icon={BellRing} shortcut="m" onClick={() => void unmute(finding).catch(tell)}>
              Unmute
            </Button>
          ) : (
            <Button icon={BellOff} shortcut="m" onClick={() => mute(finding)}>
              Mute
            </Button>
          )}
          <Button shortcut="enter" onClick={onOpen}>
            Open
          </Button>
        </div>
        {finding.mute ? (
          <Banner
            className="mb-4"
            title={finding.mute.until ? `Muted until ${formatDay(finding.mute.until)}` : 'Muted'}
          >
            {finding.mute.reason}
          </Banner>
        ) : null}
        <SeenValues dealId={dealId} seen={seen} />
        <Section title="What to do" className="pt-3">
          <p className="text-sm text-pretty text-ink-2">{remediation.action}</p>
          <p className="mt-1 text-sm text-ink-3">
            {`It is for ${roleWords[remediation.owner]}. `}
            <button
              type="button"
              className="font-medium text-thread hover:underline"
              onClick={() => go(`/rules/${finding.ruleId}`)}
            >
              {`Rule: ${finding.ruleName}`}
            </button>
          </p>
        </Section>
        {settled && reviewId ? (
          <>
            <Section title="Health of the deal" className="pt-3">
              <DealSum reviewId={reviewId} dealId={dealId} />
            </Section>
            <OtherFindings reviewId={reviewId} finding={finding} />
          </>
        ) : null}
      </PeekPanel>
    </Peek>
  );
}

/** What else was found about the same deal. */
function OtherFindings({ reviewId, finding: { id, dealId } }: { reviewId: string; finding: Finding }) {
  const { data } = useQuery(
    orpc.pipeline.reviews.findings.queryOptions({ input: { id: reviewId, dealId, limit: 50, muted: 'with' } }),
  );
  const others = data?.items.filter((other) => other.id !== id) ?? [];
  if (others.length === 0) return null;
  return (
    <Section title="Also found on this deal" note={others.length.toString()} className="pt-3">
      <ul className="flex flex-col gap-1.5 text-sm">
        {others.map((other) => (
          <li key={other.id} className="flex gap-2">
            <span className="flex h-5 items-center">
              <SeverityMark severity={other.severity} bare />
            </span>
            <span className={other.mute || other.mended ? 'min-w-0 text-ink-3' : 'min-w-0 text-ink-2'}>
              {other.message}
              {other.mute ? ' (muted)' : other.mended ? ' (mended)' : ''}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
