import { useState } from 'react';
import { Input } from '../../../ui/index.ts';
import { clockText, minutesOf } from './speaking-words.ts';

interface TimeFieldProps {
  label: string;
  minutes: number;
  disabled: boolean;
  onSave: (minutes: number) => void;
}

/** A time of day, saved when the field is left or on Enter: on its way to 18:00 a field shows 01:00 and 08:00. */
export function TimeField({ label, minutes, disabled, onSave }: TimeFieldProps) {
  const [text, setText] = useState(clockText(minutes));
  const save = () => {
    const typed = minutesOf(text);
    if (typed === undefined) setText(clockText(minutes));
    else if (typed !== minutes) onSave(typed);
  };
  return (
    <Input
      type="time"
      size="md"
      className="num w-28"
      aria-label={label}
      value={text}
      disabled={disabled}
      onChange={(event) => setText(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
        if (event.key === 'Escape') setText(clockText(minutes));
      }}
    />
  );
}
