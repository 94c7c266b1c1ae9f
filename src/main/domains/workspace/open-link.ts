import { AppError } from '../../platform/app-error.ts';
import type { Departures } from '../../platform/departures/departures.ts';

/** Hands an address to the person's own browser: https and nothing else, and on record before it is opened. */
export function openLink(
  openExternal: (url: string) => Promise<void>,
  departures: () => Departures | undefined,
): (url: string) => Promise<boolean> {
  return async (address) => {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') {
      throw new AppError('FORBIDDEN', `"${address.slice(0, 120)}" was not opened: only https addresses are.`, {
        remedy: 'Copy the address and open it yourself if you trust it.',
      });
    }
    await departures()?.record({ kind: 'link', destination: url.href, what: 'Opened in your browser' });
    await openExternal(url.href);
    return true;
  };
}
