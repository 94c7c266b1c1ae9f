import type { MenuItemConstructorOptions } from 'electron';
import type { App, Overdue, OverdueStep } from '../../app-shape.ts';
import { menuWords } from './menu-words.ts';
import { orSay } from './or-say.ts';
import { stepPlaces } from './step-places.ts';

type Doors = { app: Pick<App, 'attention'>; go: (place: string) => void };

/** What has been overdue for longest, each with what can be done about it from here. */
export function overdueMenu({ count, words, top }: Overdue, { app, go }: Doors): MenuItemConstructorOptions[] {
  if (count === 0) return [];
  return [
    { id: 'overdue', label: words, click: () => go(stepPlaces.today) },
    ...top.map((step) => entryOf(step, { app, go })),
    { type: 'separator' },
  ];
}

function entryOf(step: OverdueStep, { app, go }: Doors): MenuItemConstructorOptions {
  const { dealId, dealName, what, late } = step;
  return {
    id: `step:${dealId}`,
    label: `${menuWords(`${what} · ${dealName}`)}, ${late} late`,
    submenu: [
      { id: `open:${dealId}`, label: 'Open', click: () => go(stepPlaces.deal(step)) },
      { id: `done:${dealId}`, label: 'Done…', click: () => go(stepPlaces.done(step)) },
      {
        id: `snooze:${dealId}`,
        label: 'Snooze',
        submenu: app.attention.snoozes().map((label) => ({
          id: `snooze:${dealId}:${label}`,
          label,
          click: () => void orSay(() => app.attention.snooze(step, label)),
        })),
      },
    ],
  };
}
