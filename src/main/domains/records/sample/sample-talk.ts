import type { Values } from '../../../platform/ledger/write-row.ts';
import { workingHour } from './deal-life.ts';
import { type Random, sampleId } from './random.ts';
import type { LivedDeal } from './sample-deals.ts';
import { dayMs } from './sample-shape.ts';
import { deals, fill, talk } from './words.ts';

const lines: Record<string, (string | null)[][]> = talk.activities;
const durations: Record<string, readonly number[]> = { call: [10, 15, 20, 30, 45], meeting: [30, 45, 60, 90] };

/** What was said and done about a deal, stage by stage. */
export function makeTalk(
  lived: LivedDeal,
  perStage: number,
  now: number,
  random: Random,
): { activities: Values[]; notes: Values[] } {
  const activities: Values[] = [];
  const notes: Values[] = [];
  for (const { stage, from, to } of lived.life.visits) {
    const many = perStage * random.between(0, 2);
    for (let i = 0; i < Math.floor(many) + (random.chance(many % 1) ? 1 : 0); i++) {
      const at = Math.min(workingHour(random.between(from, to), random), now - 60_000);
      if (at > from) activities.push(activity(lived, stage, at, random));
    }
    if (random.chance(Math.min(0.5, perStage * 0.3)) && to - from > dayMs) {
      notes.push(note(lived, Math.min(random.between(from, to), now - 60_000), random));
    }
  }
  return { activities, notes };
}

function wordsFor({ people, account }: LivedDeal, random: Random): Record<string, string> {
  const someone = people.length > 0 ? random.pick(people) : undefined;
  return {
    first: someone?.first ?? 'their team',
    name: someone?.name ?? account.name,
    team: random.pick(deals.teams).toLowerCase(),
    topic: random.pick(talk.topics),
    worry: random.pick(talk.worries),
    competitor: random.pick(deals.competitors.slice(1)),
  };
}

function activity(lived: LivedDeal, stage: string, at: number, random: Random): Values {
  const [kind = 'call', subject = '', body = null] = random.pick(lines[stage] ?? [['call', 'Call', null]]);
  const words = wordsFor(lived, random);
  const made = Math.floor(at);
  return {
    id: sampleId(made, random),
    kind: kind ?? 'call',
    subject: fill(subject ?? '', words),
    body: body && capital(fill(body, words)),
    occurred_at: made,
    duration_minutes: durations[kind ?? '']?.[random.whole(0, 3)] ?? null,
    owner_id: lived.deal.row.owner_id ?? null,
    deal_id: lived.deal.row.id,
    contact_id: lived.people[0]?.id ?? null,
    created_at: made,
    updated_at: made,
  };
}

function note(lived: LivedDeal, at: number, random: Random): Values {
  const made = Math.floor(at);
  return {
    id: sampleId(made, random),
    body: capital(fill(random.pick(talk.notes), wordsFor(lived, random))),
    author_id: lived.deal.row.owner_id ?? null,
    deal_id: lived.deal.row.id,
    created_at: made,
    updated_at: made,
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
