import { Combobox, type Option } from '../../../ui/index.ts';
import { asOption, usePeople } from '../list/use-choices.ts';

interface PersonPickerProps {
  id: string;
  value: Option | null;
  onChange: (person: Option | null) => void;
}

/** One of us, or nobody. */
export function PersonPicker(props: PersonPickerProps) {
  const people = usePeople();
  return <Combobox {...props} label="People" placeholder="Nobody" source={people.map(asOption)} clearable />;
}
