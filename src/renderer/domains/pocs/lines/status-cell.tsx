import type { PocStatus } from '../../../../contract/pocs/shapes.ts';
import { statusOptions } from '../poc-words.ts';
import { ColouredSelect } from './coloured-select.tsx';

interface StatusCellProps {
  title: string;
  status: PocStatus;
  onSave: (status: PocStatus) => Promise<unknown>;
}

const colours: Record<PocStatus, string> = {
  not_started: 'text-ink-2!',
  in_progress: 'text-thread!',
  completed: 'text-good!',
  blocked: 'text-bad!',
};

/** A status that is set where it stands. */
export function StatusCell({ title, status, onSave }: StatusCellProps) {
  return (
    <ColouredSelect
      label={`Status of ${title}`}
      value={status}
      options={statusOptions}
      {...{ colours, onSave }}
      className="w-30"
    />
  );
}
