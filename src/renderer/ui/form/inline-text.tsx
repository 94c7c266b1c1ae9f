import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { cx } from '../class-names.ts';
import { Textarea } from '../textarea.tsx';

interface InlineTextProps {
  /** Names the text: "Internal note". */
  label: string;
  value: string;
  placeholder: string;
  /** Rejects with a sentence when the save was refused. */
  onSave: (text: string) => Promise<void>;
  className?: string;
}

/** Text of several lines that is edited where it stands: saved on leaving or Ctrl/Cmd-Enter, Escape takes it back. */
export function InlineText({ label, value, placeholder, onSave, className }: InlineTextProps) {
  const [draft, setDraft] = useState<string>();
  const [reason, setReason] = useState<string>();
  const [saving, setSaving] = useState<string>();
  const area = useRef<HTMLTextAreaElement>(null);
  const editing = draft !== undefined;
  useEffect(() => {
    if (editing) area.current?.focus();
  }, [editing]);

  const save = () => {
    const text = draft?.trim();
    setDraft(undefined);
    setReason(undefined);
    if (text === undefined || text === value) return;
    setSaving(text);
    onSave(text)
      .catch((error: unknown) => {
        // Nothing that was typed is lost: it stands there again with the reason.
        setDraft(text);
        setReason(error instanceof Error && error.message ? error.message : 'This could not be saved. Try again.');
      })
      .finally(() => setSaving(undefined));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      setDraft(undefined);
      setReason(undefined);
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save();
    }
  };

  if (editing) {
    return (
      <div className={className}>
        <Textarea
          ref={area}
          aria-label={label}
          aria-invalid={reason !== undefined}
          value={draft}
          rows={Math.min(12, Math.max(3, draft.split('\n').length + 1))}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={save}
          onKeyDown={onKeyDown}
        />
        {reason ? <p className="pt-1 text-xs font-medium text-bad">{reason}</p> : null}
      </div>
    );
  }
  const shown = saving ?? value;
  return (
    <button
      type="button"
      aria-busy={saving !== undefined}
      onClick={() => setDraft(value)}
      className={cx('-mx-2 w-[calc(100%+1rem)] rounded-1 px-2 py-1 text-left hover:bg-hover', className)}
    >
      <span className="sr-only">{`Edit ${label}: `}</span>
      {shown === '' ? (
        <span className="text-ink-3">{placeholder}</span>
      ) : (
        <span className="block whitespace-pre-line wrap-anywhere">{shown}</span>
      )}
    </button>
  );
}
