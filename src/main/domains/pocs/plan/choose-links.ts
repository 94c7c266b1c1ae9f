import type { Transaction } from '../../../platform/ledger/run-command.ts';
import { insertRow } from '../../../platform/ledger/write-row.ts';
import { criteria } from './parts/criteria.ts';
import { links } from './parts/links.ts';
import { stack } from './parts/stack.ts';

export type ChosenLink = { topic: string; title: string; url: string; because: string };
/** Chooses pages of the docs catalogue by what a customer runs and what is to be proven. */
export type LinksFor = (
  running: { platform: string | null; framework: string | null; name: string }[],
  proving: { title: string; metric: string; howMeasured: string }[],
) => ChosenLink[];

/**
 * Chooses the catalogue's links anew, inside a command that is open: by the technologies that were confirmed, or by
 * the proposed ones while none is. Links that are chosen again stay as they are; own links are not touched.
 */
export function chooseLinks(tx: Transaction, pocId: string, linksFor: LinksFor): void {
  const { db, now } = tx;
  const technologies = stack.read(db, { poc: pocId });
  const confirmed = technologies.filter(({ state }) => state === 'confirmed');
  const running = confirmed.length > 0 ? confirmed : technologies.filter(({ state }) => state === 'proposed');
  const chosen = linksFor(running, criteria.read(db, { poc: pocId }));
  const present = links.read(db, { poc: pocId });
  const wanted = new Set(chosen.map(({ url }) => url));
  const drop = db.prepare('DELETE FROM poc_links WHERE id = ?');
  for (const { id, url, origin } of present) if (origin === 'catalogue' && !wanted.has(url)) drop.run(id);
  const kept = new Set(present.map(({ url }) => url));
  let position = Math.max(-1, ...present.map((link) => link.position)) + 1;
  for (const link of chosen) {
    if (kept.has(link.url)) continue;
    insertRow(db, 'poc_links', now, { poc_id: pocId, ...link, origin: 'catalogue', shared: 1, position: position++ });
  }
}
