import { addDays, type Day } from '../../../ui/index.ts';
import type { CalendarShape } from './pages.ts';

/** What a key means in the calendar, on a day or on something that is due then. */
export type CalendarMove =
  | { to: 'day'; day: Day }
  | { to: 'item'; element: HTMLElement }
  | { to: 'open'; day: Day }
  | { to: 'put'; id: string; day: Day }
  | { to: 'complete' | 'snooze'; id: string; element: HTMLElement };

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

interface Pressed {
  key: string;
  shiftKey: boolean;
  target: EventTarget;
}

/** What is due on a day, in the order in which it stands on the page. */
export const linesOf = (root: ParentNode, day: Day): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(`[data-of="${day}"]`),
];

export function moveByKey(root: HTMLElement, shape: CalendarShape, press: Pressed): CalendarMove | undefined {
  if (!(press.target instanceof HTMLElement)) return undefined;
  const line = press.target.closest<HTMLElement>('[data-of]');
  const day = line?.dataset.of ?? press.target.closest<HTMLElement>('[data-day]')?.dataset.day;
  if (day === undefined) return undefined;
  const id = line?.dataset.item;
  const { key, shiftKey } = press;

  const days = STEPS[key];
  if (id && shiftKey && days) return { to: 'put', id, day: addDays(day, days) };
  // A week has one row of days: up and down walk what is in one of them.
  const within = { j: 1, k: -1, ...(shape === 'week' ? { ArrowDown: 1, ArrowUp: -1 } : {}) }[key];
  if (within) return walk(linesOf(root, day), line, day, within);
  if (days) return { to: 'day', day: addDays(day, days) };
  if (key === 'Escape' && line) return { to: 'day', day };
  if (key === 'Enter' && !line) return { to: 'open', day };
  if (line && id && key === 'd') return { to: 'complete', id, element: line };
  if (line && id && key === 's') return { to: 'snooze', id, element: line };
  return undefined;
}

function walk(lines: HTMLElement[], line: HTMLElement | null, day: Day, by: number): CalendarMove | undefined {
  const place = line ? lines.indexOf(line) + by : by > 0 ? 0 : -1;
  const element = lines[place];
  if (element) return { to: 'item', element };
  return line && place < 0 ? { to: 'day', day } : undefined;
}
