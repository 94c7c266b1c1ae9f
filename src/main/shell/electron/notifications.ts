import { Notification } from 'electron';

type Action = { label: string; run(): void };
export type OsNotice = {
  title: string;
  body: string;
  onClick(): void;
  /** Buttons on the notice, where the OS has them. */
  actions?: Action[];
  /** Without a sound. */
  silent?: boolean;
};

/** Notices of the OS. Each is held until it is gone: one that was collected as garbage no longer answers a click. */
export function createNotices() {
  const shown = new Set<Notification>();
  return {
    shown,
    canShow: () => Notification.isSupported(),
    /** Answers how to take it off the screen again. */
    show({ title, body, onClick, actions = [], silent = false }: OsNotice): () => void {
      if (!Notification.isSupported()) return () => {};
      const buttons = actions.map(({ label }) => ({ type: 'button' as const, text: label }));
      const notification = new Notification({ title, body, silent, actions: buttons });
      shown.add(notification);
      notification.on('click', () => {
        shown.delete(notification);
        onClick();
      });
      notification.on('action', ({ actionIndex }) => {
        shown.delete(notification);
        actions[actionIndex]?.run();
      });
      notification.on('close', () => shown.delete(notification));
      notification.show();
      return () => {
        // One that a person has dealt with is not there any more.
        if (shown.delete(notification)) notification.close();
      };
    },
  };
}

export type Notices = ReturnType<typeof createNotices>;
