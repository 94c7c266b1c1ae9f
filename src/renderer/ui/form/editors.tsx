import { Calendar } from '../calendar.tsx';
import { OptionSearch } from '../choice/option-search.tsx';
import type { Option } from '../choice/options.ts';
import type { OptionSource } from '../choice/use-options.ts';
import { Popover, PopoverAnchor, PopoverContent } from '../popover.tsx';
import { formatNumber, parseNumber } from '../typing/amount.ts';
import { type Day, formatDay, todayHere } from '../typing/day.ts';
import { formatAmount, type Money, parseMoney } from '../typing/money.ts';
import { type DayOrder, parseDay } from '../typing/parse-day.ts';
import { TypedEditor } from './typed-editor.tsx';
import type { ValueEditor } from './value-editor.ts';

/** `check` answers what is wrong with the text, if anything. */
export function textEditor(check?: (text: string) => string | undefined): ValueEditor<string> {
  const parse = (text: string) => {
    const value = text.trim();
    const problem = check?.(value);
    return problem ? { problem } : { value };
  };
  return (props) => <TypedEditor {...props} parse={parse} format={(value) => value} />;
}

export function numberEditor(check?: (value: number) => string | undefined): ValueEditor<number | null> {
  const parse = (text: string) => {
    const typed = parseNumber(text);
    if ('problem' in typed || typed.value === null) return typed;
    const problem = check?.(typed.value);
    return problem ? { problem } : typed;
  };
  return (props) => <TypedEditor {...props} parse={parse} format={formatNumber} />;
}

export function moneyEditor(currency: string): ValueEditor<Money | null> {
  return (props) => (
    <TypedEditor
      {...props}
      parse={(text) => parseMoney(text, props.value?.currency ?? currency)}
      format={formatAmount}
    />
  );
}

export function dateEditor(order?: DayOrder): ValueEditor<Day | null> {
  return (props) => (
    <TypedEditor
      {...props}
      parse={(text) => parseDay(text, todayHere(), order)}
      format={formatDay}
      below={(commit) => <Calendar value={props.value} onPick={commit} />}
    />
  );
}

/** One of a list; opens at once, a key typed begins the search. */
export function choiceEditor<O extends Option>(source: OptionSource<O>): ValueEditor<O | null> {
  return ({ label, value, typed, onCommit, onCancel, error }) => (
    <Popover open onOpenChange={(open) => !open && onCancel()}>
      <PopoverAnchor className="flex size-full min-h-6 items-center rounded-1 bg-panel px-3 ring-2 ring-thread ring-inset">
        <span className="cut">{value?.label}</span>
      </PopoverAnchor>
      <PopoverContent
        aria-label={label}
        className="flex w-[max(var(--radix-popover-trigger-width),14rem)] flex-col overflow-hidden"
      >
        {error ? <p className="border-b px-3 py-2 text-xs font-medium text-bad">{error}</p> : null}
        <OptionSearch
          label={label}
          source={source}
          typed={typed}
          start={value?.value}
          isPicked={(option) => option.value === value?.value}
          onPick={(option) => onCommit(option, 'stay')}
        />
      </PopoverContent>
    </Popover>
  );
}
