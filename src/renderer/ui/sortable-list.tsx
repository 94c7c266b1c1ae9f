import { GripVertical } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { cx } from './class-names.ts';

interface SortableListProps<T> {
  /** Names the list: "Milestones". */
  label: string;
  items: T[];
  idOf: (item: T) => string;
  nameOf: (item: T) => string;
  /** All ids, in the order that they are to have. */
  onReorder: (ids: string[]) => void;
  children: (item: T) => ReactNode;
  className?: string;
}

/** Lines that are put in order: by their grip with the mouse, or on the grip with the arrow keys. */
export function SortableList<T>(props: SortableListProps<T>) {
  const { label, items, idOf, nameOf, onReorder, children, className } = props;
  const [held, setHeld] = useState<string>();
  const [over, setOver] = useState<string>();
  const [said, setSaid] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const follow = useRef<string>(undefined);
  const ids = items.map(idOf);

  // The keyboard stays on the grip of the line that it moves.
  useEffect(() => {
    if (follow.current === undefined || ids.length === 0) return;
    list.current?.querySelector<HTMLElement>(`[data-grip="${CSS.escape(follow.current)}"]`)?.focus();
    follow.current = undefined;
  }, [ids]);

  const put = (id: string, place: number) => {
    const others = ids.filter((other) => other !== id);
    onReorder([...others.slice(0, place), id, ...others.slice(place)]);
  };
  const onKeyDown = (event: KeyboardEvent, item: T) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const place = ids.indexOf(idOf(item)) + by;
    if (by === 0 || place < 0 || place >= ids.length) return;
    event.preventDefault();
    event.stopPropagation();
    follow.current = idOf(item);
    setSaid(`${nameOf(item)} is now ${(place + 1).toString()} of ${ids.length.toString()}.`);
    put(idOf(item), place);
  };
  const onDrop = (event: DragEvent, target: string) => {
    if (held === undefined) return;
    event.preventDefault();
    setOver(undefined);
    if (held !== target) put(held, ids.indexOf(target));
  };

  return (
    <>
      <ul ref={list} aria-label={label} className={className}>
        {items.map((item) => {
          const id = idOf(item);
          return (
            <li
              key={id}
              onDragOver={(event) => {
                if (held === undefined) return;
                event.preventDefault();
                setOver(id);
              }}
              onDragLeave={() => setOver((now) => (now === id ? undefined : now))}
              onDrop={(event) => onDrop(event, id)}
              className={cx(
                'group/line relative flex items-start gap-1',
                held === id && 'opacity-50',
                over === id && held !== id && 'shadow-[inset_0_2px_var(--color-thread)]',
              )}
            >
              <button
                type="button"
                draggable
                data-grip={id}
                aria-label={`Move ${nameOf(item)}: arrow up or down`}
                onDragStart={(event) => {
                  event.dataTransfer.effectAllowed = 'move';
                  event.dataTransfer.setData('text/plain', nameOf(item));
                  setHeld(id);
                }}
                onDragEnd={() => {
                  setHeld(undefined);
                  setOver(undefined);
                }}
                onKeyDown={(event) => onKeyDown(event, item)}
                className="mt-1.5 grid size-5 shrink-0 cursor-grab place-items-center rounded-1 text-ink-3 opacity-0 group-hover/line:opacity-100 hover:bg-hover focus-visible:opacity-100 active:cursor-grabbing"
              >
                <GripVertical aria-hidden className="size-4" />
              </button>
              <div className="min-w-0 flex-1">{children(item)}</div>
            </li>
          );
        })}
      </ul>
      <span role="status" className="sr-only">
        {said}
      </span>
    </>
  );
}
