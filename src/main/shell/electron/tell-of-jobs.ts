import type { BrowserWindow } from 'electron';
import type { Job } from '../../../contract/base.ts';
import { importState } from '../../../contract/records/imports.ts';
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

function wordsFor({ kind, state, result, error }: Job): { title: string; body: string } | undefined {
  if (kind !== 'import') return undefined;
  if (state === 'done') return { title: 'Import finished', body: countsOf(result) };
  if (state === 'failed') return { title: 'Import failed', body: error?.detail ?? 'Open it to see why.' };
  return undefined;
}

const imported = importState.pick({ counts: true });

function countsOf(result: unknown): string {
  const { success, data } = imported.safeParse(result);
  if (!success) return 'Open it to see what went in.';
  const { created, updated, skipped, failed } = data.counts;
  const parts = Object.entries({ added: created, updated, 'left as they are': skipped, 'could not go in': failed });
  const told = parts.filter(([, count]) => count > 0).map(([what, count]) => `${count.toLocaleString('en')} ${what}`);
  return told.length > 0 ? `${told.join(', ')}.` : 'It held no rows.';
}
