import { join } from 'node:path';
import { type NativeImage, nativeImage } from 'electron';

/** macOS recolours a template image to its menu bar; elsewhere the icon has its own colour. */
export function trayIcon(resources: string, overdue: boolean): NativeImage {
  const name =
    process.platform === 'darwin'
      ? `tray${overdue ? 'Overdue' : ''}Template.png`
      : `tray${overdue ? '-overdue' : ''}.${process.platform === 'win32' ? 'ico' : 'png'}`;
  const icon = nativeImage.createFromPath(join(resources, 'icons', name));
  if (process.platform === 'darwin') icon.setTemplateImage(true);
  return icon;
}

/** What Windows puts over the app's icon in the taskbar. */
export const overdueOverlay = (resources: string): NativeImage =>
  nativeImage.createFromPath(join(resources, 'icons', 'overlay-overdue.png'));

/** Elsewhere the window takes the icon of the program. */
export const windowIcon = (resources: string): string | undefined =>
  process.platform === 'linux' ? join(resources, 'icons', 'icon.png') : undefined;
