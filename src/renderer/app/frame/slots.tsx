import { createContext, type ReactNode, useContext } from 'react';
import { createPortal } from 'react-dom';
import { useCommands } from '../commands/view-commands.ts';

interface Slots {
  title: HTMLElement | null;
  peek: HTMLElement | null;
}

export const SlotsContext = createContext<Slots>({ title: null, peek: null });

interface ViewTitleProps {
  title: string;
  /** Beside the title in the header, quieter: "312 open deals". */
  detail?: ReactNode;
  /** Buttons of the view, at the end of the title. */
  children?: ReactNode;
}

/** Names the view: in the header, in the window's title, and for whoever listens. Every view renders one. */
export function ViewTitle({ title, detail, children }: ViewTitleProps) {
  const { title: slot } = useContext(SlotsContext);
  return (
    <>
      <title>{`${title} · Throughline`}</title>
      {slot
        ? createPortal(
            <>
              <h1 className="cut max-w-112 min-w-0 text-md font-semibold">{title}</h1>
              {detail ? <span className="cut min-w-0 shrink-[99] text-ink-3">{detail}</span> : null}
              {children ? <div className="flex shrink-0 items-center gap-1">{children}</div> : null}
            </>,
            slot,
          )
        : null}
    </>
  );
}

interface PeekProps {
  onClose: () => void;
  children: ReactNode;
}

/** Around a `PeekPanel`: the frame makes room beside the view while one is rendered. Escape closes it. */
export function Peek({ onClose, children }: PeekProps) {
  const { peek } = useContext(SlotsContext);
  useCommands([
    {
      id: 'peek.close',
      title: 'Close the side panel',
      group: 'This view',
      shortcuts: ['escape'],
      keysOnly: true,
      run: onClose,
    },
  ]);
  return peek ? createPortal(children, peek) : null;
}
