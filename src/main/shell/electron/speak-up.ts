import { type BrowserWindow, powerMonitor } from 'electron';
import type { Notice } from '../../../contract/actions/shapes.ts';
import type { App } from '../../app-shape.ts';
import type { Notices } from './notifications.ts';
import { orSay } from './or-say.ts';
import { stepPlaces } from './step-places.ts';

type Options = {
  app: Pick<App, 'attention' | 'onLive'>;
  notices: Notices;
  window(): BrowserWindow;
  go(place: string): void;
};

/** Has the OS say what falls due. What it could not show is not taken, and stays to be said. */
export function speakUp({ app, notices, window, go }: Options) {
  /** Notices of one step each, and how to take them off the screen. */
  const standing = new Map<string, { dealId: string; stepId: string; close(): void }>();
  const show = ({ id, title, body, place, dealId, stepId }: Notice) => {
    const step = dealId !== null && stepId !== null ? { dealId, stepId } : undefined;
    const close = notices.show({
      title,
      body,
      onClick: () => go(place),
      actions: step ? actionsOn(step) : [],
      // Whoever works in the app may be looking at another deal, so it is shown; a sound would be too much there.
      silent: !window().isDestroyed() && window().isFocused(),
    });
    if (step) standing.set(id, { ...step, close });
  };

  const actionsOn = (step: { dealId: string; stepId: string }) => {
    const [first] = app.attention.snoozes();
    const done = { label: 'Done…', run: () => go(stepPlaces.done(step)) };
    if (!first) return [done];
    return [done, { label: `Snooze: ${first}`, run: () => void orSay(() => app.attention.snooze(step, first)) }];
  };

  const say = async () => {
    if (!notices.canShow()) return;
    for (const notice of await app.attention.take()) show(notice);
  };
  /** What was done, put off or closed elsewhere needs nobody's attention any more. */
  const clear = () => {
    for (const [id, { close, ...step }] of standing) {
      if (app.attention.isDue(step)) continue;
      standing.delete(id);
      close();
    }
  };
  app.onLive(({ type }) => {
    if (type === 'committed' || type === 'workspace') clear();
    if (type === 'notices') say().catch((error) => console.error('What is due could not be said:', error));
  });
  powerMonitor.on('resume', app.attention.look);
  powerMonitor.on('unlock-screen', app.attention.look);
}
