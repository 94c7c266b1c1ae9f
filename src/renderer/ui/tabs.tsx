import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cx } from './class-names.ts';

export interface Tab<V extends string> {
  value: V;
  label: string;
  count?: number;
  content: ReactNode;
}

interface TabsProps<V extends string> {
  label: string;
  tabs: Tab<V>[];
  value: V;
  onChange: (value: V) => void;
  className?: string;
  /** What is below goes to the edges, as a table does; the names keep the view's margin. */
  flush?: boolean;
  /** At the end of the line of names. */
  actions?: ReactNode;
}

export function Tabs<V extends string>(props: TabsProps<V>) {
  const { label, tabs, value, onChange, className, flush, actions } = props;
  const pick = (picked: string) => {
    const tab = tabs.find((candidate) => candidate.value === picked);
    if (tab) onChange(tab.value);
  };
  return (
    <Radix.Root value={value} onValueChange={pick} className={cx('flex min-h-0 flex-col', className)}>
      <div className={cx('flex shrink-0 items-center border-b', flush && 'px-6')}>
        <Radix.List aria-label={label} className="flex min-w-0 flex-1 gap-4 self-end">
          {tabs.map((tab) => (
            <Radix.Trigger
              key={tab.value}
              value={tab.value}
              className="-mb-px flex h-8 items-center gap-1.5 border-b-2 border-transparent text-sm font-medium text-ink-3 hover:text-ink data-[state=active]:border-thread data-[state=active]:text-ink"
            >
              {tab.label}
              {tab.count === undefined ? null : (
                <span className="num text-xs text-ink-3">{tab.count.toLocaleString('en-US')}</span>
              )}
            </Radix.Trigger>
          ))}
        </Radix.List>
        {actions}
      </div>
      {tabs.map((tab) => (
        <Radix.Content
          key={tab.value}
          value={tab.value}
          className={cx('min-h-0 flex-1 outline-none', flush ? 'flex flex-col' : 'pt-4')}
        >
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
