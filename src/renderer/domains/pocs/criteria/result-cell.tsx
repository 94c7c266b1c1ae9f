import type { Criterion } from '../../../../contract/pocs/shapes.ts';
import type { Option } from '../../../ui/index.ts';
import { ColouredSelect } from '../lines/coloured-select.tsx';

type Result = Criterion['result'];

const options: Option<Result>[] = [
  { value: 'open', label: 'Open' },
  { value: 'passed', label: 'Passed' },
  { value: 'failed', label: 'Failed' },
];
const colours: Record<Result, string> = { open: 'text-ink-2!', passed: 'text-good!', failed: 'text-bad!' };

interface ResultCellProps {
  title: string;
  result: Result;
  onSave: (result: Result) => Promise<unknown>;
}

/** Whether it was proven, set where it stands. */
export function ResultCell({ title, result, onSave }: ResultCellProps) {
  return <ColouredSelect label={`Result of ${title}`} value={result} options={options} {...{ colours, onSave }} />;
}
