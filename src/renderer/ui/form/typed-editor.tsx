import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { cx } from '../class-names.ts';
import { EditorFrame } from './editor-frame.tsx';
import type { EditMove, EditorProps } from './value-editor.ts';

interface TypedEditorProps<V> extends EditorProps<V> {
  parse: (text: string) => { value: V } | { problem: string };
  format: (value: V) => string;
  /** Stands below the field: a calendar. A click in it does not take the keyboard away. */
  below?: (commit: (value: V) => void) => ReactNode;
}

const MOVES: Record<string, EditMove> = { Enter: 'down', Tab: 'right' };

/** One line of text that stands for a value. Text that cannot be read stays, with the reason. */
export function TypedEditor<V>(props: TypedEditorProps<V>) {
  const { label, value, align, typed, error, parse, format, onCommit, onCancel, below } = props;
  const id = useId();
  const [text, setText] = useState(typed ?? format(value));
  const [problem, setProblem] = useState<string | undefined>(error);
  const settled = useRef(false);
  const input = useRef<HTMLInputElement>(null);

  const takesFocus = useRef(error === undefined || keyboardIsIdle());
  useLayoutEffect(() => {
    if (!takesFocus.current) return;
    input.current?.focus({ preventScroll: true });
    if (typed === undefined) input.current?.select();
  }, [typed]);

  const commit = (move: EditMove) => {
    if (settled.current) return;
    const read = parse(text);
    if ('problem' in read) {
      setProblem(read.problem);
      return;
    }
    settled.current = true;
    onCommit(read.value, move);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const move = MOVES[event.key];
    if (event.key === 'Escape') {
      settled.current = true;
      event.preventDefault();
      onCancel();
    } else if (move && !event.nativeEvent.isComposing) {
      event.preventDefault();
      commit(move === 'right' && event.shiftKey ? 'left' : move);
    }
  };

  return (
    <EditorFrame
      errorId={id}
      label={label}
      error={problem}
      below={below?.((picked) => {
        settled.current = true;
        onCommit(picked, 'stay');
      })}
    >
      <input
        ref={input}
        aria-label={label}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? id : undefined}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setProblem(undefined);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => commit('away')}
        className={cx(
          'size-full min-w-0 bg-transparent px-3 outline-none focus-visible:outline-none',
          align === 'end' && 'num text-right',
        )}
      />
    </EditorFrame>
  );
}

/** A refused save comes back later: it may take the keyboard only where nobody is typing by then. */
function keyboardIsIdle(): boolean {
  const { activeElement } = document;
  return activeElement === document.body || activeElement?.matches('[role=grid], [role=treegrid]') === true;
}
