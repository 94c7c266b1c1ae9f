import type { LineMap } from './groups.ts';
import type { DrawnLines } from './use-scroll-window.ts';

/** Around the group that a dragged row would go to. */
export function DropZone({ lines, head, drawn }: { lines: LineMap; head: number; drawn: DrawnLines }) {
  const at = head < lines.lines ? lines.lineAt(head) : undefined;
  if (at?.kind !== 'group') return null;
  const after = head + 1 + (at.folded ? 0 : at.group.count);
  // A group may be as long as the list; only what is near the view is drawn.
  const first = Math.max(head, drawn.first);
  const last = Math.min(after, drawn.last);
  if (last <= first) return null;
  const place = (line: number) => line * drawn.lineHeight - drawn.shift;
  return (
    <div
      aria-hidden
      className="drop-zone"
      style={{
        transform: `translateY(${place(first).toString()}px)`,
        height: place(last) - place(first),
      }}
    />
  );
}
