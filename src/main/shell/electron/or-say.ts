import { dialog } from 'electron';
import { AppError } from '../../platform/app-error.ts';

/** Does what was asked for outside the page, which therefore cannot say why it did not work. */
export async function orSay(work: () => Promise<void>) {
  try {
    await work();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const detail = error instanceof AppError ? error.data.remedy : 'Nothing was changed.';
    await dialog.showMessageBox({ type: 'warning', message, detail, buttons: ['OK'] });
  }
}
