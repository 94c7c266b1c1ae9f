import type { App, Overdue } from '../../app-shape.ts';

/** Changes that come together are shown together. */
const togetherMs = 120;
/** "12 min late" is soon 13. */
const againMs = 60_000;

/** Tells what is overdue now, and again whenever that has become another answer. */
export function followOverdue(app: Pick<App, 'attention' | 'onLive'>, show: (overdue: Overdue) => void) {
  let shown: string | undefined;
  let waiting = false;
  const refresh = () => {
    waiting = false;
    const overdue = app.attention.overdue();
    const text = JSON.stringify(overdue);
    if (text === shown) return;
    shown = text;
    show(overdue);
  };
  const soon = () => {
    if (!waiting) setTimeout(refresh, togetherMs);
    waiting = true;
  };
  refresh();
  app.onLive(({ type }) => {
    if (type === 'committed' || type === 'workspace' || type === 'time') soon();
  });
  setInterval(soon, againMs).unref();
}
