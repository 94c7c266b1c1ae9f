import type { Day } from '../../../ui/index.ts';
import type { CompareSearch } from './compare-search.ts';

const pad = (value: number) => value.toString().padStart(2, '0');

/** The first and the last day of the quarter so many after the one that the day is in. */
export function quarterOf(day: Day, after = 0): { from: Day; to: Day } {
  const quarters = Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3) + after;
  const year = Math.floor(quarters / 4);
  const first = (quarters % 4) * 3 + 1;
  const last = new Date(Date.UTC(year, first + 2, 0)).getUTCDate();
  return { from: `${year.toString()}-${pad(first)}-01`, to: `${year.toString()}-${pad(first + 2)}-${pad(last)}` };
}

export type WindowName = 'this' | 'next' | 'any';

const any = { from: '1900-01-01', to: '2999-12-31' };

/** The quarter of the later review is what is compared without being asked for. */
export const windowOf = (name: WindowName, day: Day): CompareSearch =>
  name === 'this' ? {} : name === 'next' ? quarterOf(day, 1) : any;

/** Which of the named windows it is; undefined for one that a person made. */
export const windowName = (search: CompareSearch, day: Day): WindowName | undefined =>
  (['this', 'next', 'any'] as const).find((name) => {
    const { from, to } = windowOf(name, day);
    return from === search.from && to === search.to;
  });
