import { Plus } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { tell } from '../../../app/problems/tell.ts';
import { Input } from '../../../ui/index.ts';

interface AddLineProps {
  /** "Add a milestone". */
  label: string;
  onAdd: (title: string) => Promise<unknown>;
}

/** Type, Enter, and the next one: a list is filled without leaving the keyboard. */
export function AddLine({ label, onAdd }: AddLineProps) {
  const [text, setText] = useState('');
  const add = async () => {
    const title = text.trim();
    if (title === '') return;
    setText('');
    try {
      await onAdd(title);
    } catch (error) {
      // What was typed is there again to be mended.
      setText(title);
      tell(error);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter') void add();
    if (event.key === 'Escape') setText('');
  };
  return (
    <div className="flex items-center gap-1 pt-1 pl-6">
      <Plus aria-hidden className="size-4 shrink-0 text-ink-3" />
      <Input
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => void add()}
        className="max-w-120 border-transparent bg-transparent"
      />
    </div>
  );
}
