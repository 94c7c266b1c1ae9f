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
  industry: 'Account',
  employees: 'Account',
  country: 'Account',
  accountTags: 'Account',
  openDealsOfAccount: 'Account',
};

export function fieldLabel(field: string): string | undefined {
  if (field.startsWith('custom.')) return field.slice('custom.'.length);
  return field.startsWith('account.custom.') ? 'Account' : labels[field];
}

/** The cards of the deal's page, for what is no field of it. */
const cards: Record<string, string> = {
  'count:contacts': 'People',
  'count:activities': 'Timeline',
  'count:notes': 'Timeline',
  'count:pocs': 'POCs',
  changes: 'Timeline',
  growth: 'Timeline',
  lastActivityAt: 'Timeline',
  lastCustomerContactAt: 'Timeline',
  lastMeetingAt: 'Timeline',
  lastNoteAt: 'Timeline',
  stagesSkipped: 'Timeline',
  reopenedAt: 'Timeline',
  closedAt: 'Timeline',
};

/** What a rule counted or followed is named "count:contacts:…" or "changes:stage:…". */
export function cardTitle(name: string): string | undefined {
  const [what = '', of = ''] = name.split(':');
  return cards[what] ?? cards[`${what}:${of}`];
}

/**
 * The part of an address after # names a field of the deal, or what was counted around it: that is brought into view,
 * and the keyboard put on it.
 */
export function useNamedField(ready: boolean): void {
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    if (!ready || hash === '') return;
    const name = decoded(hash);
    const [label, title] = [fieldLabel(name), cardTitle(name)];
    if (label !== undefined) {
      const button = labelled('main button > .sr-only', `Edit ${label}: `);
      button?.scrollIntoView({ block: 'center' });
      button?.focus({ preventScroll: true });
    } else if (title !== undefined) {
      const card = labelled('main header > h2', title)?.closest('section');
      card?.scrollIntoView({ block: 'start' });
      card?.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true });
    }
  }, [ready, hash]);
}

/** What stands around some words: parts of the page are found by what is read there, as people find them. */
const labelled = (selector: string, words: string): HTMLElement | null | undefined =>
  [...document.querySelectorAll(selector)].find(({ textContent }) => textContent === words)?.parentElement;

/** Addresses are typed by hand, too. */
function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
