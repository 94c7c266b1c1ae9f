import { join } from 'node:path';
import { type NativeImage, nativeImage } from 'electron';

/** macOS recolours a template image to its menu bar; elsewhere the icon has its own colour. */
export function trayIcon(resources: string): NativeImage {
  const name =
    process.platform === 'darwin' ? 'trayTemplate.png' : process.platform === 'win32' ? 'tray.ico' : 'tray.png';
  const icon = nativeImage.createFromPath(join(resources, 'icons', name));
  if (process.platform === 'darwin') icon.setTemplateImage(true);
  return icon;
}

/** Elsewhere the window takes the icon of the program. */
export const windowIcon = (resources: string): string | undefined =>
  process.platform === 'linux' ? join(resources, 'icons', 'icon.png') : undefined;
