import { noticesSettings } from '../domains/actions/notices/settings-pages.ts';
import { actionsSettings } from '../domains/actions/settings/settings-pages.ts';
import { pipelineSettings } from '../domains/pipeline/delivery/settings-pages.ts';
import { pocsSettings } from '../domains/pocs/templates/settings-pages.ts';
import { recordsSettings } from '../domains/records/settings-pages.ts';
import { lastWorkspaceSettings, workspaceSettings } from '../domains/workspace/settings-pages.ts';
import type { SettingsPage } from './settings-page.ts';

/** The pages of the settings, in their order. A domain's pages go between the app's first and last ones. */
export const settingsPages: SettingsPage[] = [
  ...workspaceSettings,
  ...recordsSettings,
  ...actionsSettings,
  ...pocsSettings,
  ...pipelineSettings,
  ...noticesSettings,
  ...lastWorkspaceSettings,
];
