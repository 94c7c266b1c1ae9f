import { didYouMean } from '../../../platform/did-you-mean.ts';
import { invalid } from '../../../platform/invalid.ts';
import { fold } from '../../../platform/text/clean-text.ts';

export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A zone by its name; an offset is no place, and does not know when the clocks change. */
export function knownZone(zone: string): string {
  try {
    if (/^[a-z]/i.test(zone)) return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw invalid(
    'zone',
    `There is no time zone "${zone.slice(0, 60)}".${near(zone)}`,
    'Use a name such as Europe/Berlin.',
  );
}

function near(zone: string): string {
  const all = Intl.supportedValuesOf('timeZone');
  const plain = (text: string) => fold(text).replaceAll(/[ _-]+/g, '_');
  const place = plain(zone.slice(0, 80).trim());
  const named = all.find((known) => plain(known).split('/').includes(place) && plain(known).endsWith(place));
  return named ? ` Did you mean "${named}"?` : didYouMean(zone, all);
}
