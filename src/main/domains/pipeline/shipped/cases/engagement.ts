import { ago } from '../scenario.ts';
import type { RuleCase } from './case.ts';

const talk = (kind: string, daysAgo: number) => ({ kind, daysAgo });
const mails = (count: number) => Array.from({ length: count }, (_, i) => talk('email', 2 + i));
const objection = (daysAgo: number) => ({ ...talk('meeting', daysAgo), body: 'Their concern is the price.' });

export const engagement: RuleCase[] = [
  {
    rule: 'no-customer-contact',
    trips: { activities: [talk('email', 15), talk('task', 1)] },
    not: { activities: [talk('email', 13)] },
    missing: { activities: [talk('task', 1)], deal: { created_at: ago(13) } },
  },
  {
    rule: 'no-meeting',
    trips: { activities: [talk('meeting', 22), talk('call', 2)] },
    not: { activities: [talk('meeting', 22), talk('meeting', -3)] },
    missing: { activities: [talk('call', 2)], deal: { created_at: ago(20) } },
  },
  {
    rule: 'champion-silent',
    trips: { activities: [{ ...talk('call', 15), with: 0 }] },
    not: { activities: [{ ...talk('call', 13), with: 0 }] },
    missing: { activities: [], contacts: [{ role: 'champion', linkedDaysAgo: 13 }] },
  },
  {
    rule: 'no-champion',
    trips: { contacts: [{ role: 'user' }], activities: [] },
    not: { contacts: [{ role: 'champion' }], activities: [] },
    missing: { contacts: [], activities: [] },
    missingTrips: true,
  },
  {
    rule: 'no-economic-buyer',
    trips: { contacts: [{ role: 'champion' }], activities: [] },
    not: { contacts: [{ role: 'decision_maker' }], activities: [] },
    missing: { contacts: [], activities: [] },
    missingTrips: true,
  },
  {
    rule: 'unanswered-objection',
    trips: { activities: [objection(9)] },
    not: { activities: [objection(9), talk('call', 2)] },
    missing: { activities: [], notes: [] },
  },
  {
    rule: 'ghosted',
    trips: { activities: mails(3) },
    not: { activities: [...mails(3), talk('call', 20)] },
    missing: { activities: [] },
  },
  {
    rule: 'never-talked',
    trips: { activities: mails(2) },
    not: { activities: [talk('call', 300)] },
    missing: { activities: [], deal: { stage_id: 'discovery' } },
  },
  {
    rule: 'blocker-without-champion',
    trips: { contacts: [{ role: 'blocker' }], activities: [] },
    not: { contacts: [{ role: 'blocker' }, { role: 'champion' }], activities: [] },
    missing: { contacts: [], activities: [] },
  },
];
