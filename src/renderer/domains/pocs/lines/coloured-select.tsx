import { tell } from '../../../app/problems/tell.ts';
import { cx, type Option, Select } from '../../../ui/index.ts';

interface ColouredSelectProps<V extends string> {
  label: string;
  value: V;
  options: Option<V>[];
  /** Stronger than the control's own colour: `text-good!`. */
  colours: Record<V, string>;
  onSave: (value: V) => Promise<unknown>;
  className?: string;
}

/** How a line stands, set where it stands and coloured by it. */
export function ColouredSelect<V extends string>(props: ColouredSelectProps<V>) {
  const { label, value, options, colours, onSave, className } = props;
  return (
    <Select<V>
      size="md"
      aria-label={label}
      value={value}
      options={options}
      onChange={(next) => void onSave(next).catch(tell)}
      className={cx('text-sm font-medium', colours[value], className)}
    />
  );
}
