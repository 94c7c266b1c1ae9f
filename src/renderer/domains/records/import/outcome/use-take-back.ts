import { useEffect, useRef, useState } from 'react';
import { useLastCommand } from '../../../../app/live/live-state.ts';
import { take } from '../../../../app/undo/undo.ts';

const withoutWay = (label: string) => label.replace(/^(Undo|Redo): /, '');

/** Undoes an import, and knows when that has happened: by this button, by a key, or after a question about later edits. */
export function useTakeBack(command: string | null) {
  const last = useLastCommand();
  const [takenBack, setTakenBack] = useState(false);
  const asked = useRef(false);
  const label = useRef<string>(undefined);

  useEffect(() => {
    if (!last) return;
    if (last.kind === 'do') {
      if (last.id === command) label.current = last.label;
      return;
    }
    const ours = asked.current || withoutWay(last.label) === label.current;
    if (!ours) return;
    label.current = withoutWay(last.label);
    asked.current = false;
    setTakenBack(last.kind === 'undo');
  }, [last, command]);

  return {
    takenBack,
    takeBack() {
      if (!command) return;
      asked.current = true;
      void take('undo', command);
    },
  };
}
