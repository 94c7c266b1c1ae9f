import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BrowserWindow } from 'electron';

/**
 * Prints a page of HTML in a window that nobody sees: without a script, a preload or a session that lasts, as the
 * page holds what a customer may have written. From a file, as an address is too short for a large plan.
 */
export function pdfPrinter(folder: string) {
  return async (html: string): Promise<Uint8Array> => {
    const file = join(folder, `print-${randomUUID()}.html`);
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        javascript: false,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        images: true,
        partition: 'print',
      },
    });
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(file, html, { flag: 'wx', mode: 0o600 });
      await window.loadURL(pathToFileURL(file).href);
      return await window.webContents.printToPDF({ printBackground: true, pageSize: 'A4', preferCSSPageSize: true });
    } finally {
      window.destroy();
      await rm(file, { force: true });
    }
  };
}
