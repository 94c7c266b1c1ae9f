import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { cx } from '../class-names.ts';
import { ValueEdit } from './value-edit.tsx';
import type { ValueEditor } from './value-editor.ts';

interface InlineEditProps<V> {
  /** Names the field: "Close date". */
  label: string;
  value: V;
  editor: ValueEditor<V>;
  show: (value: V) => ReactNode;
  /** Rejects with a sentence when the save was refused. */
  onSave: (value: V) => Promise<void>;
  placeholder?: string;
  disabled?: boolean;
  className?: string;
}

/** A value that is edited where it stands: click or Enter, saved on Enter or on leaving, Escape takes it back. */
export function InlineEdit<V>(props: InlineEditProps<V>) {
  const { label, value, editor, show, onSave, placeholder = 'Empty', disabled, className } = props;
  const [editing, setEditing] = useState<{ typed: string | undefined } | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const returns = useRef(false);

  useEffect(() => {
    if (editing || !returns.current) return;
    returns.current = false;
    if (document.activeElement === document.body) button.current?.focus();
  }, [editing]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'F2') return;
    event.preventDefault();
    setEditing({ typed: undefined });
  };
  const face = (shown: V) => {
    const content = show(shown);
    return content === '' || content === null || content === undefined ? (
      <span className="text-ink-3">{placeholder}</span>
    ) : (
      content
    );
  };
  const line = 'flex min-h-6 w-full min-w-0 items-center px-3 text-left';

  if (editing) {
    return (
      <div className={cx('relative -mx-3 min-h-6 min-w-0 flex-1 text-left', className)}>
        <ValueEdit
          label={label}
          value={value}
          typed={editing.typed}
          editor={editor}
          show={(next) => <div className={line}>{face(next)}</div>}
          onSave={onSave}
          onLeave={(move) => {
            returns.current = move !== 'away';
          }}
          onDone={() => setEditing(null)}
        />
      </div>
    );
  }
  return (
    <button
      ref={button}
      type="button"
      disabled={disabled}
      onClick={() => setEditing({ typed: undefined })}
      onKeyDown={onKeyDown}
      className={cx(
        '-mx-3 rounded-1 hover:bg-hover disabled:hover:bg-transparent',
        line,
        'w-[calc(100%+1.5rem)]',
        className,
      )}
    >
      <span className="sr-only">{`Edit ${label}: `}</span>
      <span className="cut min-w-0">{face(value)}</span>
    </button>
  );
}
