import { Switch as Radix } from 'radix-ui';

interface SwitchProps {
  id: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** On or off, at once; a form's yes or no is a checkbox instead. */
export function Switch({ id, checked, onChange }: SwitchProps) {
  return (
    <Radix.Root
      id={id}
      checked={checked}
      onCheckedChange={onChange}
      className="h-5 w-9 shrink-0 rounded-full bg-control-line p-0.5 transition-colors data-[state=checked]:bg-thread"
    >
      <Radix.Thumb className="block size-4 rounded-full bg-panel transition-transform data-[state=checked]:translate-x-4" />
    </Radix.Root>
  );
}
