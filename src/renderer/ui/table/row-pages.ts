import type { TableSource } from './columns.ts';
import type { TableGroup } from './groups.ts';

export interface RowAnswer<Row> {
  rows: Row[];
  total: number;
  /** Of the whole list; only needed with the first page, and after a refresh. */
  groups?: TableGroup[];
}

export interface RowQuery<Row> {
  load: (start: number, count: number, signal: AbortSignal) => Promise<RowAnswer<Row>>;
  idsBetween: (start: number, end: number) => Promise<string[]>;
}

export interface RowPagesState<Row> {
  source: TableSource<Row>;
  /** Nothing has arrived yet. */
  loading: boolean;
  /** Rows of an earlier question still show while the answer to the new one is on its way. */
  stale: boolean;
  failure: Error | undefined;
}

export interface RowPages<Row> {
  subscribe: (changed: () => void) => () => void;
  state: () => RowPagesState<Row>;
  /** Another sort or filter: the old rows show until the new ones are here. */
  ask: (query: RowQuery<Row>) => void;
  /** The same question again, after a change or a failure; rows that are the same are not drawn again. */
  refresh: () => void;
}

const AT_ONCE = 2;

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * A bounded cache of pages under a table. Scrolling past pages does not queue them: only the rows last asked for are
 * fetched, two pages at a time.
 */
export function createRowPages<Row>(first: RowQuery<Row>, pageSize = 200, keepPages = 24): RowPages<Row> {
  let query = first;
  let pages = new Map<number, Row[]>();
  let total = 0;
  let groups: TableGroup[] | undefined;
  let round = 0;
  /** The round that the pages shown belong to. */
  let shownRound = 0;
  let failure: Error | undefined;
  let wanted: number[] = [0];
  let stop = new AbortController();
  const fetching = new Set<number>();
  const fresh = new Set<number>();
  const listeners = new Set<() => void>();

  const snapshot = (): RowPagesState<Row> => ({
    source: {
      total,
      groups,
      getRow: (index) => pages.get(Math.floor(index / pageSize))?.[index % pageSize],
      ensureRange,
      idsBetween: (start, end) => query.idsBetween(start, end),
    },
    loading: shownRound === 0 && failure === undefined,
    stale: shownRound !== 0 && shownRound !== round,
    failure,
  });
  let state: RowPagesState<Row> | undefined;
  const changed = () => {
    state = snapshot();
    for (const listener of listeners) listener();
  };

  const keep = (page: number, rows: Row[]) => {
    const before = pages.get(page);
    pages.delete(page);
    pages.set(
      page,
      rows.map((row, place) => {
        const old = before?.[place];
        return old !== undefined && same(old, row) ? old : row;
      }),
    );
    for (const old of pages.keys()) {
      if (pages.size <= keepPages) break;
      if (!wanted.includes(old)) drop(old);
    }
  };
  const drop = (page: number) => {
    pages.delete(page);
    fresh.delete(page);
  };

  const fetchPage = async (page: number) => {
    const { signal } = stop;
    fetching.add(page);
    try {
      const answer = await query.load(page * pageSize, pageSize, signal);
      if (signal.aborted) return;
      if (shownRound !== round) {
        // The first page of a new round: what showed before no longer stands where it stood.
        pages = new Map([...pages].filter(([old]) => old === page));
        shownRound = round;
        groups = undefined;
      }
      total = answer.total;
      groups = answer.groups ?? groups;
      failure = undefined;
      keep(page, answer.rows);
      fresh.add(page);
    } catch (error) {
      if (signal.aborted) return;
      failure = asError(error);
      wanted = wanted.filter((other) => other !== page);
    } finally {
      if (!signal.aborted) fetching.delete(page);
    }
    changed();
    pump();
  };

  const pump = () => {
    for (const page of wanted) {
      if (fetching.size >= AT_ONCE) return;
      if (!fresh.has(page) && !fetching.has(page)) void fetchPage(page);
    }
  };

  function ensureRange(start: number, end: number) {
    const from = Math.floor(start / pageSize);
    const to = Math.floor(Math.max(start, end - 1) / pageSize);
    wanted = Array.from({ length: to - from + 1 }, (_, step) => from + step);
    for (const page of wanted) {
      const rows = pages.get(page);
      if (!rows) continue;
      // The newest stand last, so that the oldest go first.
      pages.delete(page);
      pages.set(page, rows);
    }
    pump();
  }

  const resume = () => {
    stop = new AbortController();
    fetching.clear();
    pump();
  };
  const restart = () => {
    stop.abort();
    fresh.clear();
    round += 1;
    failure = undefined;
    changed();
    resume();
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      if (round === 0) restart();
      else if (stop.signal.aborted) resume();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop.abort();
      };
    },
    state: () => {
      state ??= snapshot();
      return state;
    },
    ask: (next) => {
      query = next;
      wanted = [0];
      restart();
    },
    refresh: () => {
      if (wanted.length === 0) wanted = [0];
      shownRound = shownRound === 0 ? 0 : round + 1;
      for (const page of [...pages.keys()]) if (!wanted.includes(page)) drop(page);
      restart();
    },
  };
}
