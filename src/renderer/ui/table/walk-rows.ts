import type { LineMap } from './groups.ts';

/** In a quiet table the cursor goes from row to row; a group's line is a stop only while its rows are folded away. */
const isStop = (lines: LineMap, line: number): boolean => {
  const at = lines.lineAt(line);
  return at.kind === 'row' || at.folded;
};

/** The line a step away, over the line of a group. */
export function stepOver(lines: LineMap, line: number, by: number): number {
  const next = line + by;
  if (next < 0 || next >= lines.lines || isStop(lines, next)) return next;
  const beyond = next + Math.sign(by);
  return beyond < 0 || beyond >= lines.lines ? line : beyond;
}

/** Where a cursor stands that was left on a line which has become a group's: rows have gone, or have just arrived. */
export function nearestStop(lines: LineMap, line: number): number {
  if (line < 0 || line >= lines.lines || isStop(lines, line)) return line;
  return line + 1 < lines.lines ? line + 1 : line;
}
