import type { DatedLine, DateRule } from '../../../../contract/pocs/shapes.ts';
import { dayOf, isInRange, numberOf } from './day-number.ts';
import type { WorkCalendar } from './work-calendar.ts';

export type Edge = 'start' | 'end';
export type LineDays = { start: string | null; end: string | null };

/** Why a plan's days cannot be what its rules say. */
export type DateTrouble =
  | { why: 'circle'; line: string; edge: Edge; titles: string[] }
  | { why: 'gone'; line: string; edge: Edge; title: string }
  | { why: 'range'; line: string; edge: Edge; title: string }
  | { why: 'backwards'; line: string; edge: Edge; title: string; start: string; end: string };

export type Resolved = { days: Map<string, LineDays>; troubles: DateTrouble[] };

/**
 * All days of a plan, from its kickoff and its rules. Where a line has only one of its two days, that day stands
 * for both; what follows a line that has none has none either.
 */
export function resolveDates(plan: { kickoff: string; lines: readonly DatedLine[]; calendar: WorkCalendar }): Resolved {
  const { calendar } = plan;
  const byId = new Map(plan.lines.map((line) => [line.id, line]));
  const settled = new Map<string, number | null>();
  const troubles: DateTrouble[] = [];
  if (!isInRange(numberOf(plan.kickoff))) {
    troubles.push({ why: 'range', line: 'kickoff', edge: 'end', title: 'Kickoff' });
    return { days: new Map(), troubles };
  }
  settled.set('kickoff', numberOf(plan.kickoff));

  /** Each day follows one other at most, so the way back to one that is known is a path without forks. */
  const settle = (line: DatedLine, edge: Edge): void => {
    const path: Node[] = [];
    const places = new Map<string, number>();
    let node: Node | undefined = nodeAt(line, edge);
    while (node && !settled.has(node.key)) {
      const begun = places.get(node.key);
      if (begun !== undefined) {
        troubles.push({ why: 'circle', line: node.line.id, edge: node.edge, titles: circleOf(path.slice(begun)) });
        for (const { key } of path) settled.set(key, null);
        return;
      }
      places.set(node.key, path.length);
      path.push(node);
      node = node.rule ? followed(node, node.rule) : undefined;
    }
    for (const step of path.toReversed()) settled.set(step.key, dayAt(step));
  };

  const followed = (node: Node, { from, edge }: DateRule): Node | undefined => {
    if (from === 'kickoff') return undefined;
    const target = byId.get(from);
    if (target) return nodeAt(target, edge);
    troubles.push({ why: 'gone', line: node.line.id, edge: node.edge, title: node.line.title });
    return undefined;
  };

  const dayAt = ({ line, edge, rule, day }: Node): number | null => {
    const found = rule ? afterRule(rule) : day === null ? null : numberOf(day);
    if (found === null) return null;
    if (found !== undefined && isInRange(found)) return found;
    troubles.push({ why: 'range', line: line.id, edge, title: line.title });
    return null;
  };

  const afterRule = ({ from, edge, offset, unit }: DateRule): number | null | undefined => {
    const target = byId.get(from);
    const base = settled.get(target ? nodeAt(target, edge).key : from) ?? null;
    return base === null ? null : calendar.shift(base, offset, unit);
  };

  const days = new Map<string, LineDays>();
  for (const line of plan.lines) {
    const at = (edge: Edge): string | null => {
      if (!has(line, edge)) return null;
      settle(line, edge);
      const number = settled.get(`${line.id}/${edge}`) ?? null;
      return number === null ? null : dayOf(number);
    };
    const found = { start: at('start'), end: at('end') };
    days.set(line.id, found);
    if (found.start !== null && found.end !== null && found.end < found.start) {
      const { id, title } = line;
      const edge = line.endRule ? 'end' : line.startRule ? 'start' : 'end';
      troubles.push({ why: 'backwards', line: id, edge, title, start: found.start, end: found.end });
    }
  }
  return { days, troubles };
}

type Node = { key: string; line: DatedLine; edge: Edge; rule: DateRule | null; day: string | null };

const has = (line: DatedLine, edge: Edge): boolean =>
  edge === 'start' ? line.startDay !== null || line.startRule !== null : line.endDay !== null || line.endRule !== null;

function nodeAt(line: DatedLine, wanted: Edge): Node {
  const other = wanted === 'start' ? 'end' : 'start';
  const edge = !has(line, wanted) && has(line, other) ? other : wanted;
  const [rule, day] = edge === 'start' ? [line.startRule, line.startDay] : [line.endRule, line.endDay];
  return { key: `${line.id}/${edge}`, line, edge, rule, day };
}

/** The titles along a circle, ending where it begins; the two days of one line are one step of it. */
function circleOf(path: Node[]): string[] {
  const titles = path.map(({ line }) => line).filter((line, i, all) => line !== all[i - 1]);
  const first = titles[0];
  const ends = titles.length > 1 && titles.at(-1) === first ? titles.slice(0, -1) : titles;
  return [...ends, ...(first ? [first] : [])].map(({ title }) => title);
}
