import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { cx } from '../../ui/index.ts';

interface ResizeHandleProps {
  label: string;
  /** The edge of the resized panel that the handle stands on. */
  edge: 'left' | 'right';
  width: number;
  limits: { least: number; most: number; usual: number };
  onResize: (width: number) => void;
}

const STEP = 16;

/** A line one can drag, or move with the arrow keys; a double click brings the usual width back. */
export function ResizeHandle({ label, edge, width, limits, onResize }: ResizeHandleProps) {
  const grip = useRef<{ at: number; width: number; zoom: number } | null>(null);
  const towards = edge === 'right' ? 1 : -1;
  const set = (next: number) => onResize(Math.round(Math.min(limits.most, Math.max(limits.least, next))));

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const zoom = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
    grip.current = { at: event.clientX, width, zoom };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent) => {
    const held = grip.current;
    if (held) set(held.width + ((event.clientX - held.at) / held.zoom) * towards);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    set(width + (event.key === 'ArrowRight' ? STEP : -STEP) * towards);
  };

  return (
    <div
      role="separator"
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={limits.least}
      aria-valuemax={limits.most}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        grip.current = null;
      }}
      onDoubleClick={() => set(limits.usual)}
      onKeyDown={onKeyDown}
      className={cx(
        'absolute inset-y-0 z-10 w-1.5 cursor-col-resize touch-none transition-colors hover:bg-thread/40 focus-visible:bg-thread focus-visible:outline-none',
        edge === 'right' ? '-right-0.75' : '-left-0.75',
      )}
    />
  );
}
