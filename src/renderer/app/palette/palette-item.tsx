import { Command as Cmdk } from 'cmdk';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Kbd } from '../../ui/index.ts';

export const paletteGroup =
  'px-1.5 pb-1 [&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2.5 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-semibold [&_[cmdk-group-heading]]:text-ink-3';

interface PaletteItemProps {
  value: string;
  icon?: LucideIcon;
  title: ReactNode;
  detail?: ReactNode;
  /** At the end of the line: how it stands. */
  end?: ReactNode;
  shortcut?: string;
  disabled?: boolean;
  onSelect: () => void;
}

export function PaletteItem({ value, icon: Icon, title, detail, end, shortcut, disabled, onSelect }: PaletteItemProps) {
  return (
    <Cmdk.Item
      value={value}
      disabled={disabled}
      onSelect={onSelect}
      className="flex h-8.5 items-center gap-2.5 rounded-1 px-2 text-sm select-none data-[selected=true]:bg-press"
    >
      <span className="grid size-4 shrink-0 place-items-center text-ink-3">
        {Icon ? <Icon aria-hidden className="size-4" /> : null}
      </span>
      <span className="cut min-w-0 shrink-0 max-w-[70%] font-medium">{title}</span>
      <span className="cut min-w-0 flex-1 text-xs text-ink-3">{detail}</span>
      {end}
      {shortcut ? <Kbd keys={shortcut} /> : null}
    </Cmdk.Item>
  );
}
