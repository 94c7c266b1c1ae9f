import { useQuery } from '@tanstack/react-query';
import { BellRing, CircleCheck, MoreHorizontal } from 'lucide-react';
import { useState } from 'react';
import type { Finding } from '../../../../contract/pipeline/review-shapes.ts';
import { orpc } from '../../../app/boundary.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { tell } from '../../../app/problems/tell.ts';
import { Banner, Button, Card, Dialog, DropdownMenu, formatDay, IconButton, SkeletonText } from '../../../ui/index.ts';
import { FindingDialogs } from '../findings/finding-dialogs.tsx';
import { unmute, useFindingActions } from '../findings/use-finding-actions.ts';
import { linesOf } from '../health/deal-sum.tsx';
import { HealthNumber } from '../health/health-number.tsx';
import { SumLines } from '../health/sum-lines.tsx';
import { fixWords } from '../review-words.ts';
import { SeverityMark } from '../severity-mark.tsx';
import { DealLook } from './deal-look.tsx';

/** As many findings as do not push the rest of the deal away. */
const first = 4;

/** What the rules say about a deal as it is now, and a closer look at it. */
export function ReviewOfDeal({ deal: { id, name } }: { deal: { id: string; name: string } }) {
  const { data, error } = useQuery(orpc.pipeline.reviews.ofDeal.queryOptions({ input: { id } }));
  const [explaining, setExplaining] = useState(false);
  const [all, setAll] = useState(false);
  const open = data?.items.filter(({ mute }) => mute === null) ?? [];
  const muted = data?.items.filter(({ mute }) => mute !== null) ?? [];
  return (
    <Card
      title="Review"
      note={open.length > 0 ? open.length.toString() : undefined}
      actions={
        data ? (
          <button
            type="button"
            className="-mr-1.5 rounded-1 px-1.5 py-0.5 text-sm font-medium hover:bg-hover"
            title="How this adds up"
            onClick={() => setExplaining(true)}
          >
            <span className="sr-only">Health: </span>
            <HealthNumber health={data.health} />
          </button>
        ) : undefined
      }
    >
      {error && !data ? (
        <Banner tone="bad">{problemOf(error).message}</Banner>
      ) : !data ? (
        <SkeletonText lines={2} />
      ) : open.length === 0 ? (
        <p className="flex items-center gap-1.5 text-sm text-ink-3">
          <CircleCheck aria-hidden className="size-4 text-good" /> Nothing to mend.
        </p>
      ) : (
        <ul aria-label="Findings" className="flex flex-col">
          {(all ? open : open.slice(0, first)).map((finding) => (
            <FindingLine key={finding.id} finding={finding} />
          ))}
        </ul>
      )}
      {!all && open.length > first ? (
        <Button size="sm" look="quiet" className="mt-1 -ml-2" onClick={() => setAll(true)}>
          {`Show ${(open.length - first).toString()} more`}
        </Button>
      ) : null}
      {muted.length > 0 ? (
        <ul aria-label="Muted findings" className="mt-2 flex flex-col gap-1 border-t border-line pt-2">
          {muted.map((finding) => (
            <MutedLine key={finding.id} finding={finding} />
          ))}
        </ul>
      ) : null}
      <DealLook dealId={id} />
      {explaining && data ? (
        <Dialog
          open
          onOpenChange={setExplaining}
          width="sm"
          title={`Health of ${name}`}
          footer={<Button onClick={() => setExplaining(false)}>Done</Button>}
          description="As the deal is now. A critical finding takes 25, a warning 10, an info 3; one category takes at most 40."
        >
          <SumLines label={`Health of ${name}`} lines={linesOf(data.lines)} total="Health" />
        </Dialog>
      ) : null}
      <FindingDialogs />
    </Card>
  );
}

function FindingLine({ finding }: { finding: Finding }) {
  const { menu, fix } = useFindingActions(undefined);
  const { message, severity, remediation } = finding;
  const offer = remediation.fix;
  // An offer that leads to this page leads nowhere from here; what to do is said instead.
  const mends = offer !== null && (offer.kind !== 'open' || offer.place === 'merge');
  const others = menu(finding, () => undefined).filter(
    (entry) => !(typeof entry === 'object' && 'shortcut' in entry && entry.shortcut !== 'm'),
  );
  return (
    <li className="flex items-start gap-2 border-b border-line py-2 text-sm first:pt-0 last:border-0 last:pb-0">
      <span className="flex h-5 items-center">
        <SeverityMark severity={severity} bare />
      </span>
      <div className="min-w-0 flex-1">
        <p className="text-pretty">{message}</p>
        {mends ? (
          <button
            type="button"
            className="mt-0.5 max-w-full text-left font-medium text-pretty text-thread hover:underline"
            onClick={() => fix(finding)}
          >
            {fixWords(offer)}
          </button>
        ) : (
          <p className="mt-0.5 text-pretty text-ink-3">{remediation.action}</p>
        )}
      </div>
      <DropdownMenu
        align="end"
        trigger={<IconButton icon={MoreHorizontal} size="sm" label={`More for: ${message}`} />}
        entries={others}
      />
    </li>
  );
}

function MutedLine({ finding }: { finding: Finding }) {
  const { message, mute } = finding;
  return (
    <li className="flex items-start gap-2 text-sm text-ink-3">
      <span className="min-w-0 flex-1 text-pretty">
        {`${message} Muted${mute?.until ? ` until ${formatDay(mute.until)}` : ''}: ${mute?.reason ?? ''}`}
      </span>
      <IconButton
        icon={BellRing}
        size="sm"
        label={`Unmute: ${message}`}
        onClick={() => void unmute(finding).catch(tell)}
      />
    </li>
  );
}
