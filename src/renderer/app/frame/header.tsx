import { Search } from 'lucide-react';
import { Kbd } from '../../ui/index.ts';
import { JobsIndicator } from '../jobs/jobs-indicator.tsx';
import { openPalette } from '../palette/palette-state.ts';
import { SaveState } from './save-state.tsx';

export function Header({ titleSlot }: { titleSlot: (element: HTMLElement | null) => void }) {
  return (
    <header className="flex h-11 shrink-0 items-center gap-3 border-b border-line bg-panel px-4">
      <div ref={titleSlot} className="flex min-w-0 flex-auto items-center gap-3" />
      <button
        type="button"
        onClick={() => openPalette()}
        aria-keyshortcuts="Control+K"
        className="flex h-7 w-80 min-w-24 shrink-[20] items-center gap-2 rounded-2 border border-line bg-bg px-2 text-ink-3 transition-colors hover:border-line-2"
      >
        <Search aria-hidden className="size-3.5 shrink-0" />
        <span className="cut flex-1 text-left">Search or jump to…</span>
        <Kbd keys="mod+k" />
      </button>
      <JobsIndicator />
      <SaveState />
    </header>
  );
}
