import { AppError } from '../../platform/app-error.ts';
import { type AttentionOptions, createAttention } from './attention/attention.ts';
import { createLeaks } from './leaks/leaks.ts';
import { createWhenReader } from './when/when-reader.ts';

export type ActionsService = ReturnType<typeof createActions>;

/** Everything that can be done with the next actions of one open workspace. */
export function createActions({ now = Date.now, attention }: { now?: () => number; attention: AttentionOptions }) {
  const when = createWhenReader({ now, zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone });
  const missing = (): Promise<never> =>
    Promise.reject(new AppError('UNSUPPORTED_HERE', 'This is not there yet.', { remedy: 'Update the app.' }));
  return { when, leaks: createLeaks(), attention: createAttention(attention), missing };
}
