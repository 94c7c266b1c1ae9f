import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { Toaster as Sonner, toast } from 'sonner';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';

export interface Notice {
  message: string;
  detail?: string;
  tone?: 'calm' | 'good' | 'bad';
  /** Takes the change back; the toast offers it with its shortcut. */
  undo?: () => void;
  action?: { label: string; onSelect: () => void };
  /** A later notice with the same id takes the place of the earlier. */
  id?: string;
}

const CALM_MS = 5000;
const UNDO_MS = 10_000;

/** Failures stay until they are closed: a person may have looked away. */
function staysFor(notice: Notice): number {
  if (notice.tone === 'bad') return Number.POSITIVE_INFINITY;
  return notice.undo || notice.action ? UNDO_MS : CALM_MS;
}

export function notify(notice: Notice): void {
  const id = notice.id ?? crypto.randomUUID();
  toast.custom(() => <NoticeCard notice={notice} onClose={() => toast.dismiss(id)} />, {
    id,
    duration: staysFor(notice),
  });
}

/* A dialog takes the pointer from the page; its toasts keep it, so that an undo can be taken while one is open. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      expand
      offset={16}
      gap={8}
      visibleToasts={4}
      hotkey={['altKey', 'KeyT']}
      className="pointer-events-auto"
    />
  );
}

function NoticeCard({ notice, onClose }: { notice: Notice; onClose: () => void }) {
  const { message, detail, tone = 'calm', undo, action } = notice;
  const thenClose = (run: () => void) => () => {
    run();
    onClose();
  };
  return (
    <div
      role={tone === 'bad' ? 'alert' : 'status'}
      className="flex w-(--width) max-w-full items-center gap-2 rounded-2 border border-line bg-panel py-2 pr-2 pl-3 font-sans text-sm text-ink shadow-dialog"
    >
      {tone === 'good' ? <CircleCheck aria-hidden className="size-4 shrink-0 text-good" /> : null}
      {tone === 'bad' ? <CircleAlert aria-hidden className="size-4 shrink-0 text-bad" /> : null}
      <div className="min-w-0 flex-1 py-1">
        <p className="font-medium wrap-anywhere">{message}</p>
        {detail ? <p className="mt-0.5 text-xs wrap-anywhere text-ink-3">{detail}</p> : null}
      </div>
      {action ? <Button onClick={thenClose(action.onSelect)}>{action.label}</Button> : null}
      {undo ? (
        <Button shortcut="u" onClick={thenClose(undo)}>
          Undo
        </Button>
      ) : null}
      <IconButton icon={X} label="Close" size="sm" onClick={onClose} />
    </div>
  );
}
