import type { Criterion } from '../../../../contract/pocs/shapes.ts';
import { tell } from '../../../app/problems/tell.ts';
import { cx, type Option, Select } from '../../../ui/index.ts';

type Result = Criterion['result'];

const options: Option<Result>[] = [
  { value: 'open', label: 'Open' },
  { value: 'passed', label: 'Passed' },
  { value: 'failed', label: 'Failed' },
];
/** Stronger than the control's own colour. */
const colours: Record<Result, string> = { open: 'text-ink-2!', passed: 'text-good!', failed: 'text-bad!' };

interface ResultCellProps {
  title: string;
  result: Result;
  onSave: (result: Result) => Promise<unknown>;
}

/** Whether it was proven, set where it stands. */
export function ResultCell({ title, result, onSave }: ResultCellProps) {
  return (
    <Select<Result>
      size="md"
      aria-label={`Result of ${title}`}
      value={result}
      options={options}
      onChange={(next) => void onSave(next).catch(tell)}
      className={cx('text-sm font-medium', colours[result])}
    />
  );
}
