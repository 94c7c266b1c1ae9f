import { useIsMutating } from '@tanstack/react-query';
import { cx, Tooltip } from '../../ui/index.ts';
import { useConnection } from '../use-connection.ts';

const STATES = {
  saved: {
    dot: 'bg-good',
    text: 'Saved on this laptop',
    more: 'Every change is written to your workspace file at once.',
  },
  saving: { dot: 'bg-thread', text: 'Saving…', more: 'The change is being written to your workspace file.' },
  connecting: { dot: 'bg-ink-3', text: 'Starting…', more: 'The app is getting ready.' },
  reconnecting: {
    dot: 'bg-warn',
    text: 'Reconnecting…',
    more: 'The page has lost the app behind it and tries again by itself. What was saved is safe.',
  },
  lost: { dot: 'bg-bad', text: 'Not connected', more: 'The app behind this page has ended. What was saved is safe.' },
};

/** Whether what the person sees is what is on disk. */
export function SaveState() {
  const link = useConnection();
  const saving = useIsMutating() > 0;
  const { dot, text, more } = STATES[link === 'connected' ? (saving ? 'saving' : 'saved') : link];
  return (
    <Tooltip label={more}>
      <span role="status" className="flex shrink-0 items-center gap-1.5 text-sm whitespace-nowrap text-ink-2">
        <i aria-hidden className={cx('size-1.75 rounded-full transition-colors', dot)} />
        {text}
      </span>
    </Tooltip>
  );
}
