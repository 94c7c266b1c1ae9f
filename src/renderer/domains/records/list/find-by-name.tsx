import { Search } from 'lucide-react';
import { useRef } from 'react';
import { useCommands } from '../../../app/commands/view-commands.ts';
import { Input, Kbd } from '../../../ui/index.ts';

interface FindByNameProps {
  label: string;
  value: string;
  onChange: (text: string) => void;
  /** The keyboard goes on to what was found. */
  onLeave: () => void;
}

/** Narrows the list by name as one types; `/` comes here, Enter and ↓ go on to the list, Escape takes it back. */
export function FindByName({ label, value, onChange, onLeave }: FindByNameProps) {
  const field = useRef<HTMLInputElement>(null);
  useCommands([
    {
      id: 'list.find',
      title: `Find in ${label.toLowerCase()} by name`,
      group: 'This view',
      icon: Search,
      shortcuts: ['/'],
      run: () => field.current?.select(),
    },
  ]);
  return (
    <Input
      ref={field}
      size="sm"
      icon={Search}
      aria-label={`Find in ${label.toLowerCase()} by name`}
      placeholder="Find by name"
      value={value}
      trailing={value === '' ? <Kbd keys="/" /> : null}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onChange('');
        else if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        onLeave();
      }}
    />
  );
}
