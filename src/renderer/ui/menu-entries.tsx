import { Check, ChevronRight, type LucideIcon } from 'lucide-react';
import type { ContextMenu, DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { cx } from './class-names.ts';
import { Kbd } from './kbd.tsx';
import { floatingPanel } from './popover.tsx';

export interface MenuAction {
  label: string;
  icon?: LucideIcon;
  shortcut?: string;
  /** Set for an entry that is on or off; the menu then shows a tick. */
  checked?: boolean;
  danger?: boolean;
  disabled?: boolean;
  /** Leaves the menu open, for switching several things in a row. */
  stay?: boolean;
  onSelect: () => void;
}

export interface MenuGroup {
  label: string;
  icon?: LucideIcon;
  items: MenuEntry[];
}

export type MenuEntry = MenuAction | MenuGroup | 'separator' | { heading: string };

/** Radix's two menus are made of the same parts, so one list of entries serves both. */
export type MenuParts = typeof DropdownMenu | typeof ContextMenu;

export const menuPanel = cx(floatingPanel, 'min-w-48 max-w-80 overflow-y-auto p-1');

const ITEM =
  'group flex h-7 items-center gap-2 rounded-1 px-2 text-sm outline-none select-none data-[highlighted]:bg-press data-[disabled]:opacity-45';

export function MenuEntries({ parts: Parts, entries }: { parts: MenuParts; entries: MenuEntry[] }) {
  const ticks = entries.some((entry) => typeof entry === 'object' && 'checked' in entry);
  return entries.map((entry, place) => {
    if (entry === 'separator') {
      return <Parts.Separator key={`separator-${place.toString()}`} className="mx-2 my-1 h-px bg-line" />;
    }
    if ('heading' in entry) {
      return (
        <Parts.Label key={entry.heading} className="px-2 pt-2 pb-1 text-xs font-semibold text-ink-3">
          {entry.heading}
        </Parts.Label>
      );
    }
    return 'items' in entry ? (
      <SubMenu key={entry.label} parts={Parts} group={entry} />
    ) : (
      <Action key={entry.label} parts={Parts} action={entry} ticks={ticks} />
    );
  });
}

function Line({ icon: Icon, children, end }: { icon?: LucideIcon; children: ReactNode; end?: ReactNode }) {
  return (
    <>
      {Icon ? <Icon aria-hidden className="size-4 shrink-0 text-ink-3 group-data-[danger]:text-bad" /> : null}
      <span className="cut min-w-0 flex-1">{children}</span>
      {end}
    </>
  );
}

function Action({ parts: Parts, action, ticks }: { parts: MenuParts; action: MenuAction; ticks: boolean }) {
  const { label, icon, shortcut, checked, danger, disabled, stay, onSelect } = action;
  const select = (event: Event) => {
    if (stay) event.preventDefault();
    onSelect();
  };
  const shared = { disabled, onSelect: select, className: cx(ITEM, danger && 'text-bad') };
  const end = shortcut ? <Kbd keys={shortcut} /> : null;
  if (!ticks) {
    return (
      <Parts.Item {...shared} data-danger={danger ? '' : undefined}>
        <Line icon={icon} end={end}>
          {label}
        </Line>
      </Parts.Item>
    );
  }
  return (
    <Parts.CheckboxItem {...shared} checked={checked ?? false}>
      <Line icon={icon} end={end}>
        {label}
      </Line>
      <span className="size-4 text-thread">
        <Parts.ItemIndicator>
          <Check aria-hidden className="size-4" />
        </Parts.ItemIndicator>
      </span>
    </Parts.CheckboxItem>
  );
}

function SubMenu({ parts: Parts, group }: { parts: MenuParts; group: MenuGroup }) {
  return (
    <Parts.Sub>
      <Parts.SubTrigger className={cx(ITEM, 'data-[state=open]:bg-press')}>
        <Line icon={group.icon} end={<ChevronRight aria-hidden className="size-3.5 text-ink-3" />}>
          {group.label}
        </Line>
      </Parts.SubTrigger>
      <Parts.Portal>
        <Parts.SubContent sideOffset={4} alignOffset={-4} collisionPadding={8} className={menuPanel}>
          <MenuEntries parts={Parts} entries={group.items} />
        </Parts.SubContent>
      </Parts.Portal>
    </Parts.Sub>
  );
}
