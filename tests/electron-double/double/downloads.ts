import { EventEmitter } from 'node:events';
import type { Download } from '@playwright/test';
import type { DownloadItem, SaveDialogOptions } from 'electron';
import { standsFor } from './addresses.ts';
import { preventable } from './preventable.ts';
import { session } from './session.ts';

type Doubled = Pick<
  DownloadItem,
  | 'getFilename'
  | 'getURL'
  | 'getURLChain'
  | 'setSaveDialogOptions'
  | 'getSaveDialogOptions'
  | 'setSavePath'
  | 'getSavePath'
>;

class Item extends EventEmitter implements Doubled {
  readonly #download: Download;
  #options: SaveDialogOptions = {};
  #path = '';

  constructor(download: Download) {
    super();
    this.#download = download;
  }
  getFilename = () => this.#download.suggestedFilename();
  getURL = () => standsFor(this.#download.url());
  getURLChain = () => [this.getURL()];
  getSaveDialogOptions = () => this.#options;
  setSaveDialogOptions(options: SaveDialogOptions) {
    this.#options = options;
  }
  getSavePath = () => this.#path;
  setSavePath(path: string) {
    this.#path = path;
  }
}

/** The file itself is dropped: two look into this Chromium, and its downloads go to the other. */
export async function offerDownload(download: Download, contents: object) {
  const item = new Item(download);
  const event = preventable();
  session.defaultSession.emit('will-download', event, item, contents);
  await download.cancel().catch(() => undefined);
  item.emit('done', {}, event.defaultPrevented ? 'cancelled' : 'completed');
}
