import { basename, join } from 'node:path';
import { dialog, app as electron, type Session } from 'electron';
import { isOwnPage } from './app-protocol.ts';

/** What the page gives out is saved where the person says, beginning in Downloads. */
export function askWhereToSave(session: Session) {
  session.on('will-download', (event, item) => {
    const own = item.getURLChain().every((url) => isOwnPage(url) || url.startsWith('blob:'));
    if (!own) return event.preventDefault();
    const name = basename(item.getFilename()) || 'throughline';
    item.setSaveDialogOptions({ defaultPath: join(electron.getPath('downloads'), name) });
    item.once('done', (_event, state) => {
      if (state !== 'interrupted') return;
      dialog.showErrorBox(
        `${name} could not be saved`,
        'Check that the disk has room and the folder can be written to.',
      );
    });
  });
}
