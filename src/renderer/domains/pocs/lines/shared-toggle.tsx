import { Eye, EyeOff } from 'lucide-react';
import { tell } from '../../../app/problems/tell.ts';
import { IconButton } from '../../../ui/index.ts';

interface SharedToggleProps {
  title: string;
  shared: boolean;
  onSave: (shared: boolean) => Promise<unknown>;
}

/** Whether the customer sees a line in the packet. */
export function SharedToggle({ title, shared, onSave }: SharedToggleProps) {
  return (
    <IconButton
      icon={shared ? Eye : EyeOff}
      aria-pressed={shared}
      label={shared ? `${title} is in the packet: keep it internal` : `${title} is internal: put it in the packet`}
      className={shared ? undefined : 'text-warn'}
      onClick={() => void onSave(!shared).catch(tell)}
    />
  );
}
