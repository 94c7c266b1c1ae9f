import { ArrowDown, ArrowUp, ChevronDown } from 'lucide-react';
import type { ComponentProps, MouseEvent, PointerEvent } from 'react';
import { cx } from '../class-names.ts';
import { DropdownMenu } from '../dropdown-menu.tsx';
import type { MenuEntry } from '../menu-entries.tsx';
import type { ShownColumn } from './columns.ts';
import { headerAria, headerId } from './grid-roles.ts';

interface HeaderCellProps<Row> {
  grid: string;
  shown: ShownColumn<Row>;
  cursor: boolean;
  /** Where a dragged column would land: a line on that edge. */
  landing: 'before' | 'after' | undefined;
  dragged: boolean;
  menuOpen: boolean;
  menu: () => MenuEntry[];
  onMenu: (open: boolean) => void;
  onSort: (add: boolean) => void;
  onGrab: (event: PointerEvent<HTMLElement>) => void;
  onResize: (event: PointerEvent<HTMLElement>) => void;
  onResetWidth: () => void;
  focusGrid: () => void;
}

export function HeaderCell<Row>(props: HeaderCellProps<Row>) {
  const { grid, shown, cursor, landing, dragged, menuOpen, onMenu } = props;
  const { column, sort, rank } = shown;
  const Arrow = sort === 'desc' ? ArrowDown : ArrowUp;
  const end = column.align === 'end';
  const byMouse = {
    onPointerDown: props.onGrab,
    onContextMenu: (event: MouseEvent) => {
      event.preventDefault();
      onMenu(true);
    },
  };
  return (
    <div
      {...headerAria(column.sortable, sort)}
      {...byMouse}
      id={headerId(grid, column.id)}
      data-head={column.id}
      className={cx(
        'group/head relative flex min-w-0 items-center gap-1 px-3 select-none',
        'text-sm font-medium text-ink-3 hover:bg-hover',
        end && 'flex-row-reverse',
        cursor && 'cursor-cell',
        dragged && 'opacity-50',
        landing === 'before' && 'shadow-[inset_2px_0_var(--thread)]',
        landing === 'after' && 'shadow-[inset_-2px_0_var(--thread)]',
      )}
    >
      <button
        type="button"
        tabIndex={-1}
        onClick={(event) => props.onSort(event.shiftKey)}
        className={cx('flex h-full min-w-0 flex-1 items-center gap-1 outline-none', end && 'flex-row-reverse')}
      >
        <span className={cx('cut', sort && 'text-ink')}>{column.header}</span>
        {sort ? <Arrow aria-hidden className="size-3.5 shrink-0 text-thread" /> : null}
        {rank ? <span className="num text-xs text-thread">{rank}</span> : null}
      </button>
      {menuOpen ? (
        <DropdownMenu
          open
          onOpenChange={onMenu}
          entries={props.menu()}
          align={end ? 'end' : 'start'}
          focusAfter={props.focusGrid}
          trigger={<MenuButton name={column.header} shown />}
        />
      ) : (
        <MenuButton name={column.header} shown={cursor} onClick={() => onMenu(true)} />
      )}
      <span
        aria-hidden
        onPointerDown={props.onResize}
        onDoubleClick={props.onResetWidth}
        className="absolute inset-y-0 -right-1 z-1 w-2 cursor-col-resize after:absolute after:inset-y-2 after:left-1/2 after:w-px after:-translate-x-1/2 after:bg-transparent group-hover/head:after:bg-line-2 hover:after:inset-y-0 hover:after:w-0.5 hover:after:bg-thread active:after:inset-y-0 active:after:w-0.5 active:after:bg-thread"
      />
    </div>
  );
}

/* The menu itself is made when it is asked for: the header is drawn with every page of rows that arrives. */
function MenuButton({ name, shown, ...rest }: ComponentProps<'button'> & { name: string; shown: boolean }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={`${name}: column menu`}
      {...rest}
      onPointerDown={(event) => {
        event.stopPropagation();
        rest.onPointerDown?.(event);
      }}
      className={cx(
        'grid size-5 shrink-0 place-items-center rounded-1 hover:bg-press hover:text-ink',
        shown ? '' : 'hidden group-hover/head:grid',
      )}
    >
      <ChevronDown aria-hidden className="size-3.5" />
    </button>
  );
}
