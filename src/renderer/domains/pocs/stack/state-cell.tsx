import type { StackItem } from '../../../../contract/pocs/shapes.ts';
import type { Option } from '../../../ui/index.ts';
import { ColouredSelect } from '../lines/coloured-select.tsx';

type State = StackItem['state'];

const options: Option<State>[] = [
  { value: 'proposed', label: 'Proposed' },
  { value: 'confirmed', label: 'Confirmed' },
  { value: 'declined', label: 'Declined' },
];
const colours: Record<State, string> = { proposed: 'text-ink-2!', confirmed: 'text-good!', declined: 'text-ink-3!' };

interface StateCellProps {
  name: string;
  state: State;
  onSave: (state: State) => Promise<unknown>;
}

/** Whether it is known that they run it, set where it stands. */
export function StateCell({ name, state, onSave }: StateCellProps) {
  return <ColouredSelect label={`State of ${name}`} value={state} options={options} {...{ colours, onSave }} />;
}
