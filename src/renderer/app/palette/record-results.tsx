import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Command as Cmdk } from 'cmdk';
import type { Deal } from '../../../contract/records/shapes.ts';
import { StandingTag } from '../../domains/actions/standing-tag.tsx';
import { type core, orpc } from '../boundary.ts';
import { problemOf } from '../problems/problem.ts';
import { kinds } from './kinds.ts';
import { PaletteItem, paletteGroup } from './palette-item.tsx';
import { Snippet, withoutMarks } from './snippet.tsx';
import { useStandings } from './use-standings.ts';

type Answer = Awaited<ReturnType<typeof core.records.search>>;
type Result = Answer['items'][number];

export function useRecordSearch(q: string) {
  return useQuery(
    orpc.records.search.queryOptions({
      input: { q, limit: 24 },
      enabled: q.length > 0,
      placeholderData: keepPreviousData,
      staleTime: 0,
      gcTime: 10_000,
    }),
  );
}

const SHOWN_OF_A_KIND = 8;

/** The kinds in the order of their best result, each with its own. */
function byKind(items: Result[]): [Result['kind'], Result[]][] {
  const groups = new Map<Result['kind'], Result[]>();
  for (const item of items) groups.set(item.kind, [...(groups.get(item.kind) ?? []), item]);
  return [...groups];
}

interface RecordResultsProps {
  search: ReturnType<typeof useRecordSearch>;
  onOpen: (path: string) => void;
}

export function RecordResults({ search: { data, error }, onOpen }: RecordResultsProps) {
  const deals = useStandings(data?.items.flatMap(({ kind, id }) => (kind === 'deals' ? [id] : [])) ?? []);
  if (error) {
    const { message, remedy } = problemOf(error);
    return (
      <p role="alert" className="px-3 py-2 text-sm text-bad">
        {message} {remedy}
      </p>
    );
  }
  if (!data) return null;
  return (
    <>
      {data.corrected ? (
        <p role="status" className="px-3 pt-2 text-xs text-ink-3">
          Showing results for <b className="font-semibold text-ink-2">{data.corrected}</b>
        </p>
      ) : null}
      {byKind(data.items).map(([kind, items]) => (
        <Cmdk.Group key={kind} heading={kinds[kind].heading} className={paletteGroup}>
          {items.slice(0, SHOWN_OF_A_KIND).map((item) => (
            <ResultItem key={item.id} item={item} deal={deals.get(item.id)} onOpen={onOpen} />
          ))}
        </Cmdk.Group>
      ))}
    </>
  );
}

interface ResultItemProps {
  item: Result;
  /** The deal that it is, once that is known. */
  deal: Deal | undefined;
  onOpen: (path: string) => void;
}

/** What matched is shown where it stands: in the title, or in a line of the text with the title before it. */
function ResultItem({ item, deal, onOpen }: ResultItemProps) {
  const { kind, id, title, subtitle, snippet, openKind, openId } = item;
  const inTitle = snippet === '' || withoutMarks(snippet) === title;
  return (
    <PaletteItem
      value={`${kind} ${id}`}
      icon={kinds[kind].icon}
      title={snippet && inTitle ? <Snippet text={snippet} /> : title}
      detail={inTitle ? subtitle : <Snippet text={snippet} />}
      end={deal ? <StandingTag deal={deal} /> : null}
      disabled={!openKind}
      onSelect={() => onOpen(`/${openKind}/${openId}`)}
    />
  );
}
