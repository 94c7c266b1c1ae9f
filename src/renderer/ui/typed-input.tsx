import { type FocusEvent, type ReactNode, useId, useImperativeHandle } from 'react';
import { Input, type InputProps } from './input.tsx';
import type { Typed } from './typing/amount.ts';
import { useTypedText } from './typing/use-typed-text.ts';

export interface ValueInputProps<T> extends Omit<InputProps, 'value' | 'defaultValue' | 'onChange' | 'type'> {
  value: T | null;
  onChange: (value: T | null) => void;
}

interface TypedInputProps<T> extends ValueInputProps<T> {
  parse: (text: string) => Typed<T>;
  format: (value: T | null) => string;
  /** What the text so far means, where that is not plain: "12k" is $12,000. */
  preview?: (value: T) => string;
  end?: ReactNode;
}

export function TypedInput<T>(props: TypedInputProps<T>) {
  const { value, onChange, parse, format, preview, end, trailing, ref, onBlur, onFocus, ...rest } = props;
  const problemId = useId();
  const typed = useTypedText({ value, onChange, parse, format });
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(ref, () => typed.ref.current);
  const meaning = typed.meaning != null && preview ? preview(typed.meaning) : '';
  const described = [typed.problem && problemId, rest['aria-describedby']].filter(Boolean).join(' ');
  return (
    <span className="flex min-w-0 flex-col gap-1">
      <Input
        {...rest}
        ref={typed.ref}
        value={typed.text}
        aria-invalid={rest['aria-invalid'] || typed.problem !== undefined || undefined}
        aria-describedby={described || undefined}
        onChange={typed.onChange}
        onInvalid={typed.onInvalid}
        onFocus={(event: FocusEvent<HTMLInputElement>) => {
          typed.onFocus();
          onFocus?.(event);
        }}
        onBlur={(event: FocusEvent<HTMLInputElement>) => {
          typed.onBlur();
          onBlur?.(event);
        }}
        trailing={
          <>
            {meaning && meaning !== typed.text ? (
              <span aria-live="polite" className="num cut shrink-0 text-sm text-ink-3">
                {meaning}
              </span>
            ) : null}
            {trailing}
            {end}
          </>
        }
      />
      {typed.problem ? (
        <span id={problemId} role="alert" className="text-xs font-medium text-pretty text-bad">
          {typed.problem}
        </span>
      ) : null}
    </span>
  );
}
