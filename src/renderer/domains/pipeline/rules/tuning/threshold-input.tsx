import { useId, useState } from 'react';
import type { Threshold } from '../../../../../contract/pipeline/rule-language.ts';
import { cx, NumberInput } from '../../../../ui/index.ts';
import { unitWords } from '../rule-words.ts';

interface ThresholdInputProps {
  /** Whose it is, for those who hear it. */
  ruleName: string;
  threshold: Threshold;
  value: number;
  disabled?: boolean;
  /** The label at the start of the line, as beside other settings. */
  spread?: boolean;
  onSave: (value: number) => void;
}

/** A number of a rule, saved when the field is left or on Enter. */
export function ThresholdInput({ ruleName, threshold, value, disabled, spread, onSave }: ThresholdInputProps) {
  const { label, unit, min, max } = threshold;
  const id = useId();
  const [typed, setTyped] = useState<number | null>();
  const leave = () => {
    if (typed != null && typed !== value) onSave(typed);
    setTyped(undefined);
  };
  return (
    <div className="flex min-w-0 items-start gap-2">
      <label
        htmlFor={id}
        className={cx('min-w-0 flex-1', spread ? 'pt-0.5 text-sm' : 'pt-1 text-right text-xs text-pretty text-ink-3')}
      >
        {label}
        <span className="sr-only">{` of ${ruleName}`}</span>
      </label>
      <div className="w-22 shrink-0">
        <NumberInput
          id={id}
          size="sm"
          className="num"
          value={typed === undefined ? value : typed}
          least={min}
          most={max}
          whole={unit === 'days' || unit === 'count'}
          disabled={disabled}
          trailing={unitWords[unit] ? <span className="text-ink-3">{unitWords[unit]}</span> : null}
          onChange={setTyped}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
            if (event.key === 'Escape') {
              event.stopPropagation();
              setTyped(undefined);
            }
          }}
        />
      </div>
    </div>
  );
}
