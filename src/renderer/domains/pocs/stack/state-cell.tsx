import type { StackItem } from '../../../../contract/pocs/shapes.ts';
import { tell } from '../../../app/problems/tell.ts';
import { cx, type Option, Select } from '../../../ui/index.ts';

type State = StackItem['state'];

const options: Option<State>[] = [
  { value: 'proposed', label: 'Proposed' },
  { value: 'confirmed', label: 'Confirmed' },
  { value: 'declined', label: 'Declined' },
];
/** Stronger than the control's own colour. */
const colours: Record<State, string> = { proposed: 'text-ink-2!', confirmed: 'text-good!', declined: 'text-ink-3!' };

interface StateCellProps {
  name: string;
  state: State;
  onSave: (state: State) => Promise<unknown>;
}

/** Whether it is known that they run it, set where it stands. */
export function StateCell({ name, state, onSave }: StateCellProps) {
  return (
    <Select<State>
      size="md"
      aria-label={`State of ${name}`}
      value={state}
      options={options}
      onChange={(next) => void onSave(next).catch(tell)}
      className={cx('text-sm font-medium', colours[state])}
    />
  );
}
