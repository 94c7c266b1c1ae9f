import type { Delivery, ScheduleRun } from '../../../../contract/pipeline/schedules.ts';
import type { Tone } from '../../../ui/index.ts';

export const channelWords: Record<Delivery['channel'], string> = { app: 'In the app', mail: 'E-mail', slack: 'Slack' };

export const runWords: Record<ScheduleRun['state'], string> = { running: 'running', done: 'done', failed: 'failed' };
export const runTone: Record<ScheduleRun['state'], Tone> = { running: 'thread', done: 'good', failed: 'bad' };

/** A delivery that still waits after a failure will be tried again; one that failed will not, unless asked to. */
export function deliveryState({ state, attempts, error }: Delivery): { label: string; tone: Tone } {
  switch (state) {
    case 'sent':
      return { label: 'sent', tone: 'good' };
    case 'failed':
      return { label: `given up after ${triesWords(attempts)}`, tone: 'bad' };
    case 'sending':
      return { label: 'sending', tone: 'thread' };
    default:
      return error
        ? { label: `trying again, ${triesWords(attempts)} so far`, tone: 'warn' }
        : { label: 'waiting', tone: 'calm' };
  }
}

const triesWords = (attempts: number) => `${attempts.toString()} ${attempts === 1 ? 'try' : 'tries'}`;

/** Every zone that this laptop knows; a workspace may come from one that knows more. */
export const zones: readonly string[] = Intl.supportedValuesOf('timeZone');

/** "Mon, 12 Oct, 08:00" on the clock of a zone, or on this laptop's where the zone is not known. */
export const runAt = (instant: string, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zones.includes(zone) || zone === 'UTC' ? zone : undefined,
  }).format(new Date(instant));

export const hereZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
export const zoneWords = (zone: string): string => zone.replaceAll('_', ' ');

/** Where a schedule's reports go. */
export function deliverWords({ mail, slack }: { mail: string[]; slack: boolean }): string {
  const [first] = mail;
  const addresses = mail.length > 1 ? `${mail.length.toString()} addresses` : first;
  return ['in the app', addresses, slack ? 'Slack' : undefined].filter(Boolean).join(' · ');
}
