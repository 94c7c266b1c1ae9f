import { type ReactNode, useState } from 'react';
import type { EditMove, ValueEditor } from './value-editor.ts';

interface ValueEditProps<V> {
  label: string;
  value: V;
  align?: 'start' | 'end';
  typed?: string;
  editor: ValueEditor<V>;
  /** The new value as it shows while it is being saved. */
  show: (value: V) => ReactNode;
  onSave: (value: V) => Promise<void>;
  /** The keyboard may go on. */
  onLeave: (move: EditMove) => void;
  /** Saved or given up. */
  onDone: () => void;
}

type Phase<V> = { phase: 'typing' } | { phase: 'saving'; value: V } | { phase: 'refused'; value: V; reason: string };

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * One edit from the first key to the saved value. The new value shows at once; a refused save brings the editor back
 * with what was typed and the reason.
 */
export function ValueEdit<V>(props: ValueEditProps<V>) {
  const { label, value, align = 'start', typed, editor, show, onSave, onLeave, onDone } = props;
  const [state, setState] = useState<Phase<V>>({ phase: 'typing' });

  const onCommit = (next: V, move: EditMove) => {
    onLeave(move);
    if (same(next, value)) {
      onDone();
      return;
    }
    setState({ phase: 'saving', value: next });
    onSave(next).then(onDone, (error: unknown) => {
      const reason = error instanceof Error && error.message ? error.message : 'This could not be saved. Try again.';
      setState({ phase: 'refused', value: next, reason });
    });
  };
  const onCancel = () => {
    onLeave('stay');
    onDone();
  };

  if (state.phase === 'saving')
    return (
      <div aria-busy className="contents">
        {show(state.value)}
      </div>
    );
  const refused = state.phase === 'refused' ? state : undefined;
  return editor({
    label,
    align,
    value: refused ? refused.value : value,
    typed: refused ? undefined : typed,
    error: refused?.reason,
    onCommit,
    onCancel,
  });
}
