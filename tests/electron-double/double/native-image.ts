import { existsSync } from 'node:fs';
import type { NativeImage } from 'electron';

type Doubled = Pick<NativeImage, 'isEmpty' | 'setTemplateImage' | 'isTemplateImage'> & { file: string };

function createFromPath(file: string): Doubled {
  let template = false;
  return {
    file,
    isEmpty: () => !existsSync(file),
    isTemplateImage: () => template,
    setTemplateImage(option) {
      template = option;
    },
  };
}

export const nativeImage = { createFromPath };
