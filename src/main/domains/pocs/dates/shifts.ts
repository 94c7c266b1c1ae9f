import type { DatedLine, Shift } from '../../../../contract/pocs/shapes.ts';
import type { Edge, LineDays } from './resolve-dates.ts';

export type PlanLine = DatedLine & { kind: 'milestone' | 'phase' | 'task' };

/** What would be on another day than the one that stands in the plan. */
export function shiftsOf(lines: readonly PlanLine[], days: ReadonlyMap<string, LineDays>): Shift[] {
  return lines.flatMap((line): Shift[] => {
    const { kind, id, title } = line;
    const found = days.get(id);
    const moved = (edge: Edge, from: string | null, to: string | null): Shift[] =>
      from === to ? [] : [{ kind, id, title, edge, from, to }];
    return found ? [...moved('start', line.startDay, found.start), ...moved('end', line.endDay, found.end)] : [];
  });
}
