import type { RunningHost } from '../fixtures/host.ts';

interface Planned {
  dealId: string;
  standing: string;
  nextStep: { id: string; at: string; allDay: boolean; what: string; form: string } | null;
}

const pad = (value: number) => value.toString().padStart(2, '0');

/** "2026-12-24", so many days from today, by the clock that the browser and the host share. */
export function dayFromNow(days: number): string {
  const at = new Date();
  at.setDate(at.getDate() + days);
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
}

/** A day of the month after this one: always to come, and on one page with its neighbours. */
export function nextMonth(day: number): string {
  const now = new Date();
  const at = new Date(now.getFullYear(), now.getMonth() + 1, day);
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(day)}`;
}

/** The instant of a time of day there, as the API takes it. */
export const atTime = (day: string, time: string): string => new Date(`${day}T${time}`).toISOString();

/** A deal, with something planned unless no time is given. */
export async function planDeal(team: RunningHost, name: string, what: string, at?: string): Promise<string> {
  const { id } = await team.ask<{ id: string }>('POST', '/deals', {
    name,
    amount: { amountMinor: 5_000_000, currency: 'USD' },
  });
  if (at) await team.ask('PUT', `/deals/${id}/next_action`, { details: what, at });
  return id;
}

export const planOf = (team: RunningHost, id: string): Promise<Planned> =>
  team.ask<Planned>('GET', `/deals/${id}/next_action`);
