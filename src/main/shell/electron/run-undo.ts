import { dialog } from 'electron';
import { AppError } from '../../platform/app-error.ts';

/** Undo or redo asked for outside the page, which therefore cannot say why it did not work. */
export async function runUndo(undo: () => Promise<void>) {
  try {
    await undo();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const detail = error instanceof AppError ? error.data.remedy : 'Nothing was changed.';
    await dialog.showMessageBox({ type: 'warning', message, detail, buttons: ['OK'] });
  }
}
