import { EventEmitter } from 'node:events';
import type { NativeTheme } from 'electron';

type Doubled = Pick<NativeTheme, 'themeSource' | 'shouldUseDarkColors'>;

class NativeThemeDouble extends EventEmitter implements Doubled {
  themeSource: NativeTheme['themeSource'] = 'system';
  get shouldUseDarkColors() {
    return this.themeSource === 'dark';
  }
}

export const nativeTheme = new NativeThemeDouble();
