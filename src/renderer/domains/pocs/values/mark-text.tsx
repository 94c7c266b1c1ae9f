import { useEffect, useRef } from 'react';
import { Textarea } from '../../../ui/index.ts';

interface MarkTextProps {
  /** "Text of Kickoff". */
  label: string;
  text: string;
  /** What is marked in it now; empty when nothing is. */
  onMark: (words: string) => void;
}

/**
 * A text in which words are marked. It takes no changes, but is not read-only to the browser: there the keyboard could
 * not move to where the words begin.
 */
export function MarkText({ label, text, onMark }: MarkTextProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const field = area.current;
    if (!field) return;
    const read = () => {
      if (document.activeElement !== field) return;
      onMark(field.value.slice(field.selectionStart, field.selectionEnd).trim());
    };
    const refuse = (event: Event) => event.preventDefault();
    document.addEventListener('selectionchange', read, true);
    field.addEventListener('beforeinput', refuse);
    return () => {
      document.removeEventListener('selectionchange', read, true);
      field.removeEventListener('beforeinput', refuse);
    };
  }, [onMark]);
  return (
    <Textarea
      ref={area}
      aria-label={label}
      aria-readonly
      spellCheck={false}
      defaultValue={text}
      className="leading-relaxed"
    />
  );
}
