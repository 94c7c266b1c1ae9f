import { type ChangeEvent, type FormEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Typed } from './amount.ts';

interface TypedTextInput<T> {
  value: T | null;
  onChange: (value: T | null) => void;
  parse: (text: string) => Typed<T>;
  format: (value: T | null) => string;
}

interface Draft {
  text: string;
  /** What the value looked like when this was typed; a value set from elsewhere ends the draft. */
  valueThen: string;
  left: boolean;
}

export interface TypedText<T> {
  text: string;
  problem: string | undefined;
  /** What the text means while it is being typed. */
  meaning: T | null | undefined;
  ref: RefObject<HTMLInputElement | null>;
  onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  onBlur: () => void;
  onFocus: () => void;
  /** A form that was sent asks again, before the field was left. */
  onInvalid: (event: FormEvent) => void;
}

/** The reason comes a moment after the field was left, or it would push away the button that is just being clicked. */
const CLICK_MS = 200;

/**
 * Text that stands for a value. What was typed stays as typed until the field is left; text that cannot be read stays
 * for good; the input's own validity carries the reason, so that no form sends the value of before.
 */
export function useTypedText<T>({ value, onChange, parse, format }: TypedTextInput<T>): TypedText<T> {
  const ref = useRef<HTMLInputElement>(null);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [draft, setDraft] = useState<Draft | null>(null);
  const shown = format(value);
  const current = draft?.valueThen === shown ? draft : null;
  const typed = current ? parse(current.text) : { value };
  const problem = 'problem' in typed ? typed.problem : undefined;

  useLayoutEffect(() => {
    ref.current?.setCustomValidity(problem ?? '');
  }, [problem]);

  useEffect(() => () => clearTimeout(leaving.current), []);

  return {
    text: current?.text ?? shown,
    problem: current?.left ? problem : undefined,
    meaning: 'value' in typed && current ? typed.value : undefined,
    ref,
    onChange: (event) => {
      const { value: text } = event.target;
      const next = parse(text);
      setDraft({ text, valueThen: 'value' in next ? format(next.value) : shown, left: false });
      if ('value' in next) onChange(next.value);
    },
    onBlur: () => {
      if (!current) return;
      if (problem === undefined) setDraft(null);
      else leaving.current = setTimeout(() => setDraft({ ...current, left: true }), CLICK_MS);
    },
    onFocus: () => clearTimeout(leaving.current),
    onInvalid: (event) => {
      event.preventDefault();
      if (current) setDraft({ ...current, left: true });
    },
  };
}
