import { ago } from '../scenario.ts';
import type { RuleCase } from './case.ts';

const late = { deal: { stage_id: 'negotiation', probability: 80 } };
const users = [{ role: 'champion' }, { role: 'economic_buyer' }];
const shy = { contacts: [{ role: 'champion', tags: ['do not contact'] }] };

export const compliance: RuleCase[] = [
  {
    rule: 'discount-without-approval',
    trips: { custom: { 'Discount percent': 21 } },
    not: { custom: { 'Discount percent': 21, 'Discount approved': true } },
    missing: { custom: { 'Discount approved': false } },
  },
  {
    rule: 'stage-fields-missing',
    trips: { deal: { close_date: null } },
    not: { deal: { close_date: null, stage_id: 'evaluation' } },
    missing: { deal: { amount_minor: null, currency: null } },
    missingTrips: true,
  },
  {
    rule: 'legal-step-missing',
    trips: { ...late, contacts: users, activities: [{ kind: 'call', daysAgo: 3, subject: 'Legalese is hard' }] },
    not: { ...late, contacts: users, activities: [{ kind: 'call', daysAgo: 3, subject: 'Redlines' }] },
    missing: { contacts: users, activities: [] },
  },
  {
    rule: 'security-step-missing',
    trips: { activities: [{ kind: 'call', daysAgo: 3, subject: 'Insecurity' }] },
    not: { activities: [], notes: [{ daysAgo: 3, body: 'Sent the SOC 2 report.' }] },
    missing: { activities: [], notes: [], deal: { stage_id: 'evaluation' } },
  },
  {
    rule: 'lost-without-reason',
    trips: { moves: [{ field: 'stage_id', to: 'lost', daysAgo: 5 }] },
    not: { deal: { lost_reason: 'Price' }, moves: [{ field: 'stage_id', to: 'lost', daysAgo: 5 }] },
    missing: { deal: { lost_reason: null } },
  },
  {
    rule: 'do-not-contact',
    trips: { ...shy, activities: [{ kind: 'email', daysAgo: 29, with: 0 }] },
    not: { ...shy, activities: [{ kind: 'email', daysAgo: 31, with: 0 }] },
    missing: { ...shy, activities: [], deal: { created_at: ago(20) } },
  },
];
