import { EventEmitter } from 'node:events';
import type { Tray as ElectronTray } from 'electron';
import type { Menu } from './menu.ts';
import type { nativeImage } from './native-image.ts';

type Doubled = Pick<ElectronTray, 'setToolTip' | 'destroy' | 'isDestroyed'>;

export class Tray extends EventEmitter implements Doubled {
  image: ReturnType<typeof nativeImage.createFromPath>;
  toolTip = '';
  menu: Menu | null = null;
  #destroyed = false;

  constructor(image: ReturnType<typeof nativeImage.createFromPath>) {
    super();
    this.image = image;
  }
  setImage(image: ReturnType<typeof nativeImage.createFromPath>) {
    this.image = image;
  }
  setToolTip(toolTip: string) {
    this.toolTip = toolTip;
  }
  setContextMenu(menu: Menu | null) {
    this.menu = menu;
  }
  destroy() {
    this.#destroyed = true;
  }
  isDestroyed = () => this.#destroyed;
}
