import type { ReactNode } from 'react';
import type { Money } from '../typing/money.ts';

interface LaneSum extends Money {
  count: number;
}

/** One column of a board: how many cards are in it, what they add up to, and the first of them. */
export interface Lane<C> {
  id: string;
  title: string;
  count: number;
  sums: LaneSum[];
  cards: C[];
}

/** How a column is shown besides what is in it. */
export interface LaneLook {
  /** What the cards are, for those who hear it: "deals". */
  of: string;
  /** Before the title. */
  mark?: ReactNode;
  /** At the end of the head: what the cards add up to. */
  worth?: ReactNode;
  /** Why no card can be put here; said while one is held over it. */
  refuses?: string;
  /** Stands where the first card would. */
  empty?: ReactNode;
  /** Below the last card, when there are more than are shown. */
  rest?: { words: string; onMore?: () => void };
}

interface Carded {
  id: string;
  amount: Money | null;
}

/** The board as it will be once a card is in another column: shown at once, before the core has answered. */
export function moveCard<C extends Carded, L extends Pick<Lane<C>, 'id' | 'count' | 'sums' | 'cards'>>(
  lanes: L[],
  id: string,
  to: string,
  place: { changed: (card: C) => C; inOrder: (cards: C[]) => C[] },
): L[] {
  const from = lanes.find(({ cards }) => cards.some((card) => card.id === id));
  const card = from?.cards.find((each) => each.id === id);
  if (!from || !card || from.id === to || !lanes.some((lane) => lane.id === to)) return lanes;
  const moved = place.changed(card);
  return lanes.map((lane) => {
    const { count, cards, sums } = lane;
    if (lane === from) {
      const left = added(sums, card, -1).filter((sum) => sum.count > 0);
      return { ...lane, count: count - 1, cards: cards.filter((each) => each !== card), sums: left };
    }
    if (lane.id !== to) return lane;
    return { ...lane, count: count + 1, cards: place.inOrder([...cards, moved]), sums: added(sums, moved, 1) };
  });
}

function added(sums: LaneSum[], { amount }: Carded, by: 1 | -1): LaneSum[] {
  if (!amount) return sums;
  const { currency, amountMinor } = amount;
  const known = sums.find((sum) => sum.currency === currency);
  if (!known) return [...sums, { currency, amountMinor, count: 1 }];
  return sums.map((sum) =>
    sum === known ? { ...sum, amountMinor: sum.amountMinor + by * amountMinor, count: sum.count + by } : sum,
  );
}

/** The next column on a side that takes cards; the nearest that refuses, where none does. */
export function laneBeside<L extends { refuses?: string }>(lanes: L[], here: number, by: 1 | -1): L | undefined {
  const side = by === 1 ? lanes.slice(here + 1) : lanes.slice(0, Math.max(here, 0)).toReversed();
  return side.find(({ refuses }) => refuses === undefined) ?? side[0];
}
