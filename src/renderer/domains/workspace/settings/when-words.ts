/** An instant as a person says it: "Friday, 20 November 2026 at 14:05". */
export const whenWords = (instant: string): string =>
  new Date(instant).toLocaleString(undefined, { dateStyle: 'full', timeStyle: 'short' });
