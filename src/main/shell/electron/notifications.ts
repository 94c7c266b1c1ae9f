import { Notification } from 'electron';

export type Notice = { title: string; body: string; onClick(): void };

/** Notices of the OS. Each is held until it is gone: one that was collected as garbage no longer answers a click. */
export function createNotices() {
  const shown = new Set<Notification>();
  return {
    shown,
    show({ title, body, onClick }: Notice) {
      if (!Notification.isSupported()) return;
      const notification = new Notification({ title, body });
      shown.add(notification);
      notification.on('click', () => {
        shown.delete(notification);
        onClick();
      });
      notification.on('close', () => shown.delete(notification));
      notification.show();
    },
  };
}

export type Notices = ReturnType<typeof createNotices>;
