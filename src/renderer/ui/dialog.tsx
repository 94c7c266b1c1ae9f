import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
import { cx } from './class-names.ts';
import { IconButton } from './icon-button.tsx';

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons; the one that does it stands last. */
  footer?: ReactNode;
  width?: 'sm' | 'md' | 'lg';
}

const WIDTHS = { sm: 'w-100', md: 'w-140', lg: 'w-200' };

/* The scrim is the panel's own shadow: Radix's overlay would inject a style element, which the page's policy forbids. */
const SCRIM = 'shadow-[0_0_0_200vmax_var(--scrim),var(--shadow-2)]';

export function Dialog({ open, onOpenChange, title, description, children, footer, width = 'md' }: DialogProps) {
  const before = useRef<Element | null>(null);
  // Noted while drawing: a field that takes the focus by itself does so before Radix asks.
  if (open) before.current ??= document.activeElement;
  else before.current = null;
  const beginInside = (event: Event) => {
    const panel = event.currentTarget;
    if (panel instanceof HTMLElement && panel.contains(document.activeElement)) return event.preventDefault();
    const first = panel instanceof HTMLElement ? firstControl(panel) : undefined;
    if (!first) return;
    event.preventDefault();
    first.focus();
  };
  // Opened by keys or from elsewhere, there is no trigger for Radix to give the focus back to.
  const opener = before.current;
  const focusBack = (event: Event) => {
    if (!(opener instanceof HTMLElement) || !opener.isConnected) return;
    event.preventDefault();
    opener.focus();
  };
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          onInteractOutside={keepForToast}
          onOpenAutoFocus={beginInside}
          onCloseAutoFocus={focusBack}
          className={cx(
            'pop fixed inset-x-0 top-[12vh] z-50 mx-auto flex max-h-[76vh] max-w-[calc(100vw-2rem)] flex-col rounded-3 border border-line bg-panel outline-none',
            SCRIM,
            WIDTHS[width],
          )}
        >
          <header className="flex items-start gap-3 px-5 pt-4 pb-3">
            <div className="min-w-0 flex-1">
              <Radix.Title className="text-lg font-semibold tracking-[-0.01em] wrap-anywhere">{title}</Radix.Title>
              {description ? (
                <Radix.Description className="mt-0.5 text-sm text-pretty text-ink-3">{description}</Radix.Description>
              ) : null}
            </div>
            <Radix.Close asChild>
              <IconButton icon={X} label="Close" className="-mr-2" />
            </Radix.Close>
          </header>
          {children ? (
            <div data-dialog-body className="min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-5">
              {children}
            </div>
          ) : null}
          {footer ? (
            <footer className="flex items-center justify-end gap-2 border-t border-line px-5 py-3">{footer}</footer>
          ) : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** The first field, else the first button below, which does no harm; never the one that closes. */
function firstControl(panel: HTMLElement): HTMLElement | undefined {
  const usable = (element: HTMLElement) => !element.matches(':disabled') && element.tabIndex >= 0;
  const fields = panel.querySelectorAll<HTMLElement>(
    '[data-dialog-body] :is(input, textarea, select, button, a[href])',
  );
  return [...fields, ...panel.querySelectorAll<HTMLElement>('footer button')].find(usable);
}

/** A click on a toast is no click beside the dialog. */
function keepForToast(event: Event & { target: EventTarget | null }) {
  if (event.target instanceof Element && event.target.closest('[data-sonner-toaster]')) event.preventDefault();
}
