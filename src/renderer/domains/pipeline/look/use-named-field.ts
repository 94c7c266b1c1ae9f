import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';

/** How the deal's page calls the fields that rules and looks name. */
const labels: Record<string, string> = {
  name: 'Name',
  account: 'Account',
  stage: 'Stage',
  stagePosition: 'Stage',
  stageProbability: 'Stage',
  stageSince: 'Stage',
  daysInStage: 'Stage',
  amount: 'Amount',
  amountInBase: 'Amount',
  currency: 'Amount',
  probability: 'Chance',
  closeDate: 'Close date',
  daysToClose: 'Close date',
  owner: 'Owner',
  forecastCategory: 'Forecast',
  source: 'Source',
  lostReason: 'Lost because',
  tags: 'Tags',
};

export const fieldLabel = (field: string): string | undefined =>
  labels[field] ?? (field.startsWith('custom.') ? field.slice('custom.'.length) : undefined);

/** The part of an address after # names a field of the deal: it is brought into view, and the keyboard put on it. */
export function useNamedField(ready: boolean): void {
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    const label = ready && hash !== '' ? fieldLabel(decoded(hash)) : undefined;
    if (label === undefined) return;
    // Fields are found by the words that screen readers say, as people find them by theirs.
    const named = [...document.querySelectorAll('main button > .sr-only')].find(
      ({ textContent }) => textContent === `Edit ${label}: `,
    );
    const button = named?.parentElement;
    button?.scrollIntoView({ block: 'center' });
    button?.focus({ preventScroll: true });
  }, [ready, hash]);
}

/** Addresses are typed by hand, too. */
function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
