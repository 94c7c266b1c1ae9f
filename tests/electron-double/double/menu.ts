import type { MenuItem, MenuItemConstructorOptions } from 'electron';

type DoubledItem = Pick<MenuItem, 'id' | 'label' | 'enabled' | 'type'> & {
  role?: MenuItemConstructorOptions['role'];
  accelerator?: MenuItemConstructorOptions['accelerator'];
  submenu?: Menu;
  click(): void;
};

export class Menu {
  static #application: Menu | null = null;
  readonly items: DoubledItem[];

  private constructor(items: DoubledItem[]) {
    this.items = items;
  }
  static buildFromTemplate(template: MenuItemConstructorOptions[]): Menu {
    return new Menu(template.map(itemOf));
  }
  static setApplicationMenu(menu: Menu | null) {
    Menu.#application = menu;
  }
  static getApplicationMenu(): Menu | null {
    return Menu.#application;
  }
  getMenuItemById(id: string): DoubledItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}

function itemOf(options: MenuItemConstructorOptions): DoubledItem {
  const { id = '', label = '', enabled = true, type = 'normal', role, accelerator, submenu, click } = options;
  const item: DoubledItem = { id, label, enabled, type, role, accelerator, click: () => undefined };
  if (Array.isArray(submenu)) item.submenu = Menu.buildFromTemplate(submenu);
  // Electron hands the item, the window and the event over; the app must not need them.
  item.click = () => {
    if (item.enabled) Reflect.apply(click ?? (() => undefined), options, []);
  };
  return item;
}
