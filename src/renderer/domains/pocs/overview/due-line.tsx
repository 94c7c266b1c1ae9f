import { Flag, ListTodo } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TabProps } from '../page/tab-props.ts';

interface DueLineProps {
  kind: 'milestone' | 'task';
  title: string;
  go: TabProps['go'];
  /** When, at the end. */
  children: ReactNode;
}

/** A milestone or task by its name; a press opens the tab that it stands in. */
export function DueLine({ kind, title, go, children }: DueLineProps) {
  const Icon = kind === 'milestone' ? Flag : ListTodo;
  return (
    <li>
      <button
        type="button"
        onClick={() => go(kind === 'milestone' ? 'plan' : 'phases')}
        className="-mx-2 flex min-h-8 w-[calc(100%+1rem)] items-center gap-3 rounded-1 px-2 text-left text-sm hover:bg-hover"
      >
        <Icon aria-label={kind === 'milestone' ? 'Milestone' : 'Task'} className="size-4 shrink-0 text-ink-3" />
        <span className="cut min-w-0 flex-1">{title}</span>
        {children}
      </button>
    </li>
  );
}
