import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { onMac } from '../shortcut.ts';
import type { ShownColumn, TableSource } from './columns.ts';
import type { LineMap } from './groups.ts';
import { foldGroup, nudgeColumn, type TableLayout } from './layout.ts';
import { type CursorSpot, type TableWish, wishOf } from './table-keys.ts';
import type { useColumnResize } from './use-column-resize.ts';
import type { Picking } from './use-picking.ts';
import { nearestStop, stepOver } from './walk-rows.ts';

/** The line the keyboard stands on (-1 is the header) and, in cell mode, the column. */
export interface TableCursor {
  line: number;
  column: string | null;
}

interface CursorInput<Row> {
  shown: ShownColumn<Row>[];
  order: string[];
  lines: LineMap;
  source: TableSource<Row>;
  layout: TableLayout;
  onLayoutChange: (layout: TableLayout) => void;
  toggleSort: (id: string, add: boolean) => void;
  resize: ReturnType<typeof useColumnResize<Row>>;
  picking: Picking;
  pageLines: number;
  reveal: (line: number) => void;
  toTop: () => void;
  editable: (line: number, column: string) => boolean;
  onEdit: (line: number, column: string, typed: string | undefined) => void;
  onOpen: ((row: Row) => void) | undefined;
  onCursor: ((row: Row | undefined) => void) | undefined;
  onColumnMenu: (id: string) => void;
  /** No header to go to, and groups are stepped over. */
  quiet: boolean;
}

export function useTableCursor<Row>(input: CursorInput<Row>) {
  const { shown, lines, source, layout, onLayoutChange, picking, quiet } = input;
  const [cursor, setCursor] = useState<TableCursor & { onGroup?: boolean }>({ line: 0, column: null });
  const near = Math.min(cursor.line, lines.lines - 1);
  const here = { line: quiet && !cursor.onGroup ? nearestStop(lines, near) : near, column: cursor.column };
  const top = quiet ? 0 : -1;
  const at = here.line >= 0 ? lines.lineAt(here.line) : undefined;
  const sourceRow = at?.kind === 'row' ? at.row : undefined;
  const spot: CursorSpot = !at ? 'header' : at.kind === 'group' ? 'group' : here.column === null ? 'row' : 'cell';

  const rowAt = (line: number) => {
    const target = line >= 0 && line < lines.lines ? lines.lineAt(line) : undefined;
    return target?.kind === 'row' ? source.getRow(target.row) : undefined;
  };

  const cursorRow = rowAt(here.line);
  const report = useEffectEvent((row: Row | undefined) => input.onCursor?.(row));
  useEffect(() => report(cursorRow), [cursorRow]);

  // Another order begins at its top; the cursor stays on the header while columns are being arranged there.
  const { sort, group } = layout;
  const arranged = useRef({ sort, group });
  const restart = useEffectEvent(() => {
    input.toTop();
    setCursor((now) => (now.line > 0 ? { ...now, line: 0 } : now));
  });
  useEffect(() => {
    if (arranged.current.sort === sort && arranged.current.group === group) return;
    arranged.current = { sort, group };
    restart();
  }, [sort, group]);

  const place = (line: number, column: string | null) => {
    const target = Math.max(top, Math.min(line, lines.lines - 1));
    const onGroup = target >= 0 && target < lines.lines && lines.lineAt(target).kind === 'group';
    setCursor({ line: target, column: target === -1 ? (column ?? shown[0]?.column.id ?? null) : column, onGroup });
    if (target >= 0) input.reveal(target);
  };

  const moveTo = (line: number, extend: boolean) => {
    const target = Math.max(extend ? 0 : top, Math.min(line, lines.lines - 1));
    const to = target >= 0 ? lines.lineAt(target) : undefined;
    if (extend && to?.kind === 'row') picking.extend(sourceRow ?? to.row, to.row);
    place(target, here.line === -1 ? null : here.column);
  };

  const shownAt = (id: string | null) => shown.findIndex((entry) => entry.column.id === id);
  const stepColumn = (by: number) => {
    const now = shownAt(here.column);
    const next = now + by;
    if (next < 0 && here.line >= 0) place((quiet && now < 0 && lines.headOf(here.line)) || here.line, null);
    else place(here.line, shown[Math.max(0, Math.min(next, shown.length - 1))]?.column.id ?? null);
  };

  const act = (wish: TableWish) => {
    const active = shown[shownAt(here.column)];
    switch (wish.wish) {
      case 'move':
        return moveTo(quiet ? stepOver(lines, here.line, wish.by) : here.line + wish.by, wish.extend);
      case 'page':
        return moveTo(Math.max(0, here.line + wish.by * input.pageLines), wish.extend);
      case 'edge':
        return moveTo(wish.to === 'first' ? 0 : lines.lines - 1, wish.extend);
      case 'column':
        return stepColumn(wish.by);
      case 'column-edge':
        return place(here.line, (wish.to === 'first' ? shown[0] : shown.at(-1))?.column.id ?? null);
      case 'fold':
        if (at?.kind !== 'group') return;
        return onLayoutChange(foldGroup(layout, at.group.key, wish.folded === 'toggle' ? !at.folded : wish.folded));
      case 'pick':
        return sourceRow === undefined ? undefined : picking.toggle(sourceRow);
      case 'pick-all':
        return picking.toggleAll();
      case 'leave':
        return here.column === null ? picking.clear() : place(here.line, null);
      case 'open': {
        const row = rowAt(here.line);
        return row === undefined ? undefined : input.onOpen?.(row);
      }
      case 'edit': {
        const target = here.column ?? shown.find(({ column }) => input.editable(here.line, column.id))?.column.id;
        if (target && input.editable(here.line, target)) input.onEdit(here.line, target, wish.typed);
        return;
      }
      case 'sort':
        return active && input.toggleSort(active.column.id, wish.add);
      case 'column-menu':
        return active && input.onColumnMenu(active.column.id);
      case 'resize':
        return active && input.resize.nudge(active.column, active.width, wish.by);
      case 'reorder':
        return active && onLayoutChange(nudgeColumn(layout, input.order, active.column.id, wish.by));
    }
  };

  /** Escape with nothing to leave closes the panel beside the table; keys that pick mean nothing where nothing is picked. */
  const isForTheApp = ({ wish }: TableWish) =>
    wish === 'leave' ? here.column === null && !picking.any : wish.startsWith('pick') && !picking.possible;

  const onKeyDown = (event: KeyboardEvent) => {
    // Keys pressed inside an editor or a menu are theirs.
    if (event.target !== event.currentTarget || event.defaultPrevented) return;
    const press = {
      key: event.key,
      shiftKey: event.shiftKey,
      altKey: event.altKey,
      mod: onMac ? event.metaKey : event.ctrlKey,
    };
    const editable = here.column !== null && input.editable(here.line, here.column);
    const wish = wishOf(press, spot, editable);
    if (!wish || isForTheApp(wish)) return;
    event.preventDefault();
    event.stopPropagation();
    act(wish);
  };

  return { cursor: here, spot, place, act, onKeyDown };
}
