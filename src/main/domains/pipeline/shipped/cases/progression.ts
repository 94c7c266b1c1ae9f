import { ago, dayOn } from '../scenario.ts';
import type { RuleCase } from './case.ts';

const stage = (to: string, daysAgo: number) => ({ field: 'stage_id' as const, to, daysAgo });

export const progression: RuleCase[] = [
  {
    rule: 'stage-skipped',
    trips: { deal: { stage_id: 'prospecting' }, moves: [stage('evaluation', 5)] },
    not: { deal: { stage_id: 'prospecting' }, moves: [stage('discovery', 6), stage('evaluation', 5)] },
    missing: {},
  },
  {
    rule: 'stage-backward',
    trips: { moves: [stage('evaluation', 5)] },
    not: { deal: { created_at: ago(39) }, moves: [stage('evaluation', 31)] },
    missing: {},
  },
  {
    rule: 'stage-to-and-fro',
    trips: { moves: [9, 8, 7, 6, 5].map((at, i) => stage(i % 2 ? 'proposal' : 'evaluation', at)) },
    not: { moves: [9, 8, 7, 6].map((at, i) => stage(i % 2 ? 'proposal' : 'evaluation', at)) },
    missing: {},
  },
  {
    rule: 'older-than-usual',
    trips: { deal: { created_at: ago(81) } },
    not: { deal: { created_at: ago(79) } },
    missing: { deal: { created_at: ago(0) } },
  },
  {
    rule: 'stuck-in-stage',
    trips: { deal: { created_at: ago(30), stage_id: 'evaluation' }, moves: [stage('proposal', 11)] },
    not: { deal: { created_at: ago(30), stage_id: 'evaluation' }, moves: [stage('proposal', 9)] },
    // No deal that was won has been in negotiation.
    missing: { deal: { created_at: ago(60), stage_id: 'negotiation' } },
  },
  {
    rule: 'stuck-early',
    trips: { deal: { stage_id: 'discovery', created_at: ago(61) } },
    not: { deal: { stage_id: 'discovery', created_at: ago(59) } },
    missing: { deal: { created_at: ago(61) } },
  },
  {
    rule: 'poc-overdue',
    trips: { pocs: [{ endDay: dayOn(-2) }] },
    not: { pocs: [{ endDay: dayOn(0) }] },
    missing: { pocs: [{ endDay: dayOn(-2), outcome: 'won' }] },
  },
  {
    rule: 'poc-over-no-decision',
    trips: { pocs: [{ endDay: dayOn(-9), done: true }] },
    not: { pocs: [{ endDay: dayOn(-6), done: true }] },
    missing: { pocs: [] },
  },
  {
    rule: 'reopened',
    trips: { deal: { created_at: ago(120) }, moves: [stage('lost', 95), stage('proposal', 89)] },
    not: { deal: { created_at: ago(120) }, moves: [stage('lost', 95), stage('proposal', 91)] },
    missing: {},
  },
];
