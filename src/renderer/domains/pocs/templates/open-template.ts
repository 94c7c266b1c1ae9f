import type { PocTemplate } from '../../../../contract/pocs/shapes.ts';

/** What is open in the settings page: a template that is there, or a text that is to become one. */
export type OpenTemplate = { key: string } | { key: null; yaml: string; name: string };

/** A template with its history. */
export interface SavedTemplate extends PocTemplate {
  versions: number[];
  /** It came with the app, whatever this workspace made of it. */
  shipped: boolean;
}
