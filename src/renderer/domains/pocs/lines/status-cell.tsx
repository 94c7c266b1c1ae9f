import type { PocStatus } from '../../../../contract/pocs/shapes.ts';
import { tell } from '../../../app/problems/tell.ts';
import { cx, Select } from '../../../ui/index.ts';
import { statusOptions } from '../poc-words.ts';

interface StatusCellProps {
  title: string;
  status: PocStatus;
  onSave: (status: PocStatus) => Promise<unknown>;
}

/** Stronger than the control's own colour. */
const colours: Record<PocStatus, string> = {
  not_started: 'text-ink-2!',
  in_progress: 'text-thread!',
  completed: 'text-good!',
  blocked: 'text-bad!',
};

/** A status that is set where it stands. */
export function StatusCell({ title, status, onSave }: StatusCellProps) {
  return (
    <Select<PocStatus>
      size="md"
      aria-label={`Status of ${title}`}
      value={status}
      options={statusOptions}
      onChange={(next) => void onSave(next).catch(tell)}
      className={cx('w-30 text-sm font-medium', colours[status])}
    />
  );
}
