import type { BrowserWindow } from 'electron';
import type { Job } from '../../../contract/base.ts';
import type { App } from '../../app-shape.ts';
import type { Notices } from './notifications.ts';

type Options = {
  app: Pick<App, 'onLive' | 'openPlace'>;
  notices: Notices;
  window(): BrowserWindow | undefined;
  open(): void;
};

/** Tells of an import's end when the person is looking elsewhere; in the app itself they can see it. */
export function tellOfFinishedJobs({ app, notices, window, open }: Options) {
  const told = new Set<string>();
  app.onLive((event) => {
    if (event.type !== 'job') return;
    const words = wordsFor(event.job);
    if (!words || told.has(event.job.id) || window()?.isFocused()) return;
    told.add(event.job.id);
    notices.show({
      ...words,
      onClick: () => {
        open();
        app.openPlace('/import');
      },
    });
  });
}

function wordsFor({ kind, state, progress, error }: Job): { title: string; body: string } | undefined {
  if (!kind.startsWith('import')) return undefined;
  if (state === 'done')
    return { title: 'Import finished', body: `${progress.done.toLocaleString('en')} rows were read.` };
  if (state === 'failed') return { title: 'Import failed', body: error?.detail ?? 'Open it to see why.' };
  return undefined;
}
