import { useSyncExternalStore } from 'react';

/** Whether this browser shows notices of ours: not asked yet, allowed, refused, or it has none. */
export type NoticePermission = 'ask' | 'allowed' | 'refused' | 'unsupported';

const listeners = new Set<() => void>();
const tellAll = () => {
  for (const listener of listeners) listener();
};

export function permissionNow(): NoticePermission {
  if (!('Notification' in window)) return 'unsupported';
  const { permission } = Notification;
  return permission === 'granted' ? 'allowed' : permission === 'denied' ? 'refused' : 'ask';
}

/** The person can also change it in the browser's own settings, at any time. */
async function followBrowser(signal: AbortSignal) {
  const status = await navigator.permissions.query({ name: 'notifications' });
  status.addEventListener('change', tellAll, { signal });
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  const ended = new AbortController();
  void followBrowser(ended.signal);
  return () => {
    ended.abort();
    listeners.delete(listener);
  };
}

export const useNoticePermission = (): NoticePermission => useSyncExternalStore(subscribe, permissionNow);

export async function askForNotices(): Promise<void> {
  await Notification.requestPermission();
  tellAll();
}
