import { setImmediate as breathe } from 'node:timers/promises';
import { fold } from '../../../platform/text/clean-text.ts';
import type { Snapshot } from '../snapshot/open-snapshot.ts';

/** Deals whose names are made ready in one go; the event loop is let through in between. */
const slice = 4000;

/** Names of deals, their accounts and owners: folded, a line each. */
type Piece = { text: string; first: number; starts: Uint32Array };

const ready = new WeakMap<Snapshot, Promise<Piece[]>>();

async function makeReady({ deals }: Snapshot): Promise<Piece[]> {
  const pieces: Piece[] = [];
  for (let first = 0; first < deals.size; first += slice) {
    if (first > 0) await breathe();
    const starts = new Uint32Array(Math.min(slice, deals.size - first));
    const lines: string[] = [];
    let at = 0;
    for (let i = 0; i < starts.length; i++) {
      const deal = first + i;
      const line = fold(`${deals.name(deal)}\t${deals.account(deal) ?? ''}\t${deals.ownerName(deal) ?? ''}`);
      lines.push(line.replaceAll('\n', ' '));
      starts[i] = at;
      at += line.length + 1;
    }
    pieces.push({ text: lines.join('\n'), first, starts });
  }
  return pieces;
}

/** Of each deal, whether its name, its account or its owner contains a text, in whatever case. */
export async function dealsWith(snapshot: Snapshot, text: string): Promise<Uint8Array> {
  const wanted = fold(text.trim()).replaceAll(/[\t\n]+/g, ' ');
  const made = ready.get(snapshot) ?? makeReady(snapshot);
  ready.set(snapshot, made);
  const found = new Uint8Array(snapshot.deals.size);
  for (const { text: lines, first, starts } of await made) {
    let line = 0;
    for (let at = lines.indexOf(wanted); at !== -1; ) {
      while (line + 1 < starts.length && (starts[line + 1] ?? 0) <= at) line++;
      found[first + line] = 1;
      const next = starts[line + 1];
      if (next === undefined) break;
      at = lines.indexOf(wanted, next);
    }
  }
  return found;
}
