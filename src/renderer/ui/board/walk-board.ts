import type { KeyboardEvent } from 'react';

const cardsIn = (column: Element): HTMLElement[] => [...column.querySelectorAll<HTMLElement>('[data-card]')];

/** The nearest column on a side that has cards; empty ones are stepped over. */
function beside(column: Element, key: string): Element | undefined {
  const step = { ArrowRight: 'nextElementSibling', ArrowLeft: 'previousElementSibling' } as const;
  const side = key === 'ArrowRight' || key === 'ArrowLeft' ? step[key] : undefined;
  let next = side && column[side];
  while (side && next && cardsIn(next).length === 0) next = next[side];
  return next ?? undefined;
}

/** Arrows and J/K walk the cards: up and down within a column, left and right between columns. */
export function walkBoard({ key, currentTarget: card }: KeyboardEvent): boolean {
  const column = card.closest('section');
  if (!column) return false;
  const all: Element[] = cardsIn(column);
  const here = all.indexOf(card);
  const within = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[key];
  const other = beside(column, key);
  const cards = cardsIn(other ?? column);
  const target = other ? cards[Math.min(here, cards.length - 1)] : within ? cards[here + within] : undefined;
  target?.focus();
  return target !== undefined;
}
