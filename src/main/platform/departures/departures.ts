import type { Database } from 'better-sqlite3';
import type { Page } from '../../../contract/base.ts';
import { whenFree } from '../database/when-free.ts';
import { newId } from '../ids.ts';

export type Departure = {
  id: string;
  at: string;
  kind: 'link' | 'file' | 'request';
  destination: string;
  what: string;
  bytes: number | null;
};

export type Departures = {
  /** Called with whatever is sent, opened outside or written to a place of choice. */
  record(departure: Pick<Departure, 'kind' | 'destination' | 'what'> & { bytes?: number }): Promise<void>;
  list(request: { limit: number; cursor?: string }): Page<Departure>;
};

type Row = Omit<Departure, 'at'> & { at: number };

/** What left this laptop with data of this workspace. */
export function createDepartures({ db, file }: { db: Database; file: string }): Departures {
  const insert = db.prepare(
    'INSERT INTO departures (id, at, kind, destination, what, bytes) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const page = db.prepare<[string, number], Row>(
    'SELECT id, at, kind, destination, what, bytes FROM departures WHERE id < ? ORDER BY id DESC LIMIT ?',
  );
  const count = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM departures');
  return {
    async record({ kind, destination, what, bytes }) {
      await whenFree(file, () =>
        insert.run(newId(), Date.now(), kind, withoutSecrets(destination), what, bytes ?? null),
      );
    },
    list({ limit, cursor }) {
      const rows = page.all(cursor ?? 'z', limit + 1);
      const items = rows.slice(0, limit).map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
      return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null, total: count.get()?.n ?? 0 };
    },
  };
}

/** The list is for reading and is exported with the workspace; a key in an address does not belong there. */
function withoutSecrets(destination: string): string {
  if (!URL.canParse(destination) || !/^https?:/i.test(destination)) return destination;
  const url = new URL(destination);
  url.username = '';
  url.password = '';
  for (const name of [...url.searchParams.keys()]) {
    if (/token|key|secret|password|auth|code|signature/i.test(name)) url.searchParams.set(name, 'hidden');
  }
  return url.href;
}
