const moment = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** "12 Nov 2026, 14:30" for an instant, on the clock of this laptop. */
export const formatMoment = (instant: string): string => moment.format(new Date(instant));
