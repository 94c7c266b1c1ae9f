import { formatMoment } from '../../../ui/index.ts';

/** "12 Nov 2026, 14:30 · 45 min". */
export function callWhen({ occurredAt, durationMinutes }: { occurredAt: string; durationMinutes: number | null }) {
  const at = formatMoment(occurredAt);
  return durationMinutes === null ? at : `${at} · ${durationMinutes.toString()} min`;
}

/** "What has to be proven, 12 Nov 2026": where a quote is from. */
export const callSource = ({ subject, occurredAt }: { subject: string; occurredAt: string }) =>
  `${subject}, ${day.format(new Date(occurredAt))}`;

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
