import { useInfiniteQuery } from '@tanstack/react-query';
import { ArrowUpRight, ShieldCheck } from 'lucide-react';
import { orpc } from '../../../app/boundary.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { Banner, Button, EmptyState, SkeletonText, Tag } from '../../../ui/index.ts';
import { Line, Section } from './section.tsx';
import { sizeWords } from './size-words.ts';
import { whenWords } from './when-words.ts';

const STAYS = [
  ['Your deals, contacts, notes and calls', 'They are in the workspace file, on this laptop, and nowhere else.'],
  ['Passwords and keys', "They are kept by this computer's own keychain and are never written to a file."],
  ['How you use the app', 'Nothing is measured, counted or reported to anyone.'],
] as const;

const KINDS = { link: 'Link', file: 'File', request: 'Request' };

export default function Privacy() {
  return (
    <>
      <Section title="What never leaves this laptop">
        {STAYS.map(([label, hint]) => (
          <Line key={label} label={label} hint={hint}>
            <ShieldCheck aria-hidden className="size-4 text-good" />
          </Line>
        ))}
      </Section>
      <Departures />
    </>
  );
}

function Departures() {
  const departures = useInfiniteQuery(
    orpc.workspace.departures.infiniteOptions({
      input: (cursor: string | undefined) => ({ limit: 50, cursor }),
      initialPageParam: undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    }),
  );
  const items = departures.data?.pages.flatMap((page) => page.items);
  return (
    <Section
      title="What left this laptop"
      text="Every link opened outside, every file written elsewhere and every request made, latest first."
    >
      {departures.error ? (
        <Banner tone="bad" className="rounded-none">
          {problemOf(departures.error).message}
        </Banner>
      ) : null}
      {!items && !departures.error ? (
        <div className="p-4">
          <SkeletonText lines={3} />
        </div>
      ) : null}
      {items?.length === 0 ? (
        <EmptyState icon={ArrowUpRight} title="Nothing has left">
          When you open a link, export a file, or let Claude read something, it is written down here with where it went
          and how much it was.
        </EmptyState>
      ) : null}
      {items?.map(({ id, at, kind, destination, what, bytes }) => (
        <Line
          key={id}
          label={what}
          hint={
            <>
              {destination} · <time dateTime={at}>{whenWords(at)}</time>
            </>
          }
        >
          {bytes === null ? null : <span className="num text-sm text-ink-3">{sizeWords(bytes)}</span>}
          <Tag>{KINDS[kind]}</Tag>
        </Line>
      ))}
      {departures.hasNextPage ? (
        <div className="px-3 py-1.5">
          <Button look="quiet" busy={departures.isFetchingNextPage} onClick={() => void departures.fetchNextPage()}>
            Show earlier
          </Button>
        </div>
      ) : null}
    </Section>
  );
}
