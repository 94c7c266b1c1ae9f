import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { IconButton } from './icon-button.tsx';

interface SheetProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  subtitle?: ReactNode;
  /** Buttons in the head, left of the close button. */
  actions?: ReactNode;
  children: ReactNode;
  footer?: ReactNode;
}

/** A panel over the right edge. The view beside it stays alive: the list can be walked while the sheet is open. */
export function Sheet({ open, onOpenChange, title, subtitle, actions, children, footer }: SheetProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange} modal={false}>
      <Radix.Portal>
        <Radix.Content
          aria-describedby={undefined}
          onInteractOutside={(event) => event.preventDefault()}
          className="slide fixed inset-y-0 right-0 z-40 flex w-100 max-w-full flex-col border-l border-line bg-panel shadow-dialog outline-none"
        >
          <PanelHead
            title={
              <Radix.Title className="text-lg font-semibold tracking-[-0.01em] wrap-anywhere">{title}</Radix.Title>
            }
            subtitle={subtitle}
            actions={actions}
            close={
              <Radix.Close asChild>
                <IconButton icon={X} label="Close" shortcut="escape" />
              </Radix.Close>
            }
          />
          <div className="min-h-0 flex-1 overflow-y-auto px-4 pb-6">{children}</div>
          {footer ? <footer className="flex gap-2 border-t px-4 py-3">{footer}</footer> : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

interface PanelHeadProps {
  title: ReactNode;
  subtitle?: ReactNode;
  actions?: ReactNode;
  close?: ReactNode;
}

function PanelHead({ title, subtitle, actions, close }: PanelHeadProps) {
  return (
    <header className="flex shrink-0 items-start gap-1 px-4 pt-4 pb-3">
      <div className="min-w-0 flex-1">
        {title}
        {subtitle ? <p className="text-md wrap-anywhere text-ink-2">{subtitle}</p> : null}
      </div>
      {actions}
      {close}
    </header>
  );
}

interface PeekPanelProps {
  /** Names the panel to those who hear it. */
  label: string;
  title: ReactNode;
  subtitle?: ReactNode;
  actions?: ReactNode;
  onClose?: () => void;
  children: ReactNode;
}

/** The panel that stands beside a list, part of the page: it shows whatever the list's cursor is on. */
export function PeekPanel({ label, title, subtitle, actions, onClose, children }: PeekPanelProps) {
  return (
    <aside aria-label={label} className="flex w-85 shrink-0 flex-col border-l bg-panel">
      <PanelHead
        title={<h2 className="text-lg font-semibold tracking-[-0.01em] wrap-anywhere">{title}</h2>}
        subtitle={subtitle}
        actions={actions}
        close={onClose ? <IconButton icon={X} label="Close" onClick={onClose} /> : null}
      />
      <div className="min-h-0 flex-1 overflow-y-auto px-4 pb-6">{children}</div>
    </aside>
  );
}
