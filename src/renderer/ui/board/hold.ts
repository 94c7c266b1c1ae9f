import { type DragEvent, useState } from 'react';

const HELD = 'application/x-throughline-card';

/** What makes something draggable onto columns and days. */
export const heldAs = (id: string) => ({
  draggable: true,
  onDragStart: (event: DragEvent) => {
    event.dataTransfer.setData(HELD, id);
    event.dataTransfer.effectAllowed = 'move';
  },
});

type Held = 'no' | 'over' | 'refused';

/** A place that a card can be put on. One that refuses still says so while a card is held over it. */
export function useLanding({ onDrop, refuses }: { onDrop: (id: string) => void; refuses?: boolean }) {
  const [held, setHeld] = useState<Held>('no');
  return {
    held,
    landing: {
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes(HELD)) return;
        setHeld(refuses ? 'refused' : 'over');
        if (!refuses) event.preventDefault();
      },
      onDragLeave: (event: DragEvent) => {
        // Going over a card inside leaves the place's own ground, not the place.
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setHeld('no');
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        setHeld('no');
        const id = event.dataTransfer.getData(HELD);
        if (id) onDrop(id);
      },
    },
  };
}
