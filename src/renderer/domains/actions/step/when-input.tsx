import { type ComponentProps, type KeyboardEvent, useId, useState } from 'react';
import { CalendarButton, cx, Input, todayHere } from '../../../ui/index.ts';
import { QuickPicks } from './quick-picks.tsx';
import { usePresets } from './use-presets.ts';
import { type Reading, useWhenReading } from './use-when-reading.ts';
import { dayOfWhen, onDay, pickedWhen, typedWhen, type WhenValue } from './when-value.ts';

interface WhenInputProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'size'> {
  value: WhenValue;
  onChange: (value: WhenValue) => void;
  /** Offers the usual times under the field. */
  presets?: boolean;
  /** Others to offer instead, as a person would type them. */
  usual?: readonly string[];
}

/** A time as people say it: "tue 10am", "in 2 weeks". Says under itself what it understood. Alt+↓ opens a calendar. */
export function WhenInput({ value, onChange, presets = true, usual, ...rest }: WhenInputProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [left, setLeft] = useState(false);
  const reading = useWhenReading(value);
  const offered = usePresets();
  const refused = left && reading.problem !== undefined;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.altKey && event.key === 'ArrowDown') {
      event.preventDefault();
      setOpen(true);
    }
    rest.onKeyDown?.(event);
  };
  return (
    <>
      <Input
        placeholder="tue 10am, in 2 weeks, 18 Dec"
        maxLength={200}
        {...rest}
        value={value.text}
        aria-invalid={rest['aria-invalid'] || refused || undefined}
        aria-describedby={[`${id}-reading`, rest['aria-describedby']].filter(Boolean).join(' ')}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          setLeft(false);
          rest.onFocus?.(event);
        }}
        onBlur={(event) => {
          setLeft(true);
          rest.onBlur?.(event);
        }}
        onChange={(event) => onChange(typedWhen(event.target.value))}
        trailing={
          <CalendarButton
            open={open}
            onOpenChange={setOpen}
            from={todayHere()}
            day={reading.when ? dayOfWhen(reading.when) : null}
            onPick={(day) => onChange(onDay(day, reading.when))}
          />
        }
      />
      <ReadingLine id={`${id}-reading`} reading={reading} refused={refused} saidBelow={Boolean(rest['aria-invalid'])} />
      {presets ? (
        <QuickPicks
          label="Usual times"
          picks={
            usual
              ? usual.map((words) => ({ label: words, onPick: () => onChange(typedWhen(words)) }))
              : offered.map(({ label, when }) => ({ label, onPick: () => onChange(pickedWhen(when)) }))
          }
        />
      ) : null}
    </>
  );
}

interface ReadingLineProps {
  id: string;
  reading: Reading;
  /** The field was left like that. */
  refused: boolean;
  /** The form says what is wrong; once is enough. */
  saidBelow: boolean;
}

/** Keeps its height, so that nothing below it jumps while the person types. */
function ReadingLine({ id, reading: { when, problem }, refused, saidBelow }: ReadingLineProps) {
  return (
    <span
      id={id}
      role="status"
      className={cx('num min-h-4 text-xs text-pretty text-ink-3', saidBelow && !when ? 'hidden' : 'block')}
    >
      {when ? <span className="font-medium text-ink-2">{when.words}</span> : null}
      {when?.note ? <span className="block text-warn">{when.note}</span> : null}
      {problem && !saidBelow ? <span className={cx(refused && 'font-medium text-bad')}>{problem}</span> : null}
    </span>
  );
}
