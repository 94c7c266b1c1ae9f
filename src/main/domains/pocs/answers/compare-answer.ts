import type { AnswerBody, AnswerItem, PacketContent } from '../../../../contract/pocs/packets.ts';
import type { PocPlan, PocStatus } from '../../../../contract/pocs/shapes.ts';
import { dayWords, statusWords } from '../../../../packet/words.ts';

type Item = Omit<AnswerItem, 'decision'>;
type Said = { base: string | null; now: string | null | undefined; theirs: string | null };

const status = (one: PocStatus | undefined): string | null => (one ? statusWords[one] : null);
const day = (one: string | null | undefined): string | null => (one ? dayWords(one) : null);
const stackWords = { proposed: 'Not confirmed', confirmed: 'Confirmed', declined: 'Not used' };

/** Undefined stands here: the line is gone. Otherwise what both changed and what only they did is told apart. */
function stateOf({ base, now, theirs }: Said): Item['state'] {
  if (now === undefined) return 'gone';
  if (now === theirs) return 'same';
  return now === base ? 'theirs' : 'conflict';
}

/**
 * Three ways: what they had been sent, what stands here now, and what they say. Each thing that they changed is an
 * item of its own, to be taken or left.
 */
export function compareAnswer(base: PacketContent, plan: PocPlan, answer: AnswerBody): Item[] {
  const item = (key: string, section: Item['section'], title: string, field: string, said: Said): Item => ({
    key,
    section,
    title,
    field,
    base: said.base,
    now: said.now ?? null,
    theirs: said.theirs,
    state: stateOf(said),
  });
  const sent = new Map(
    [...base.milestones, ...base.phases.flatMap(({ tasks }) => tasks)].map((line) => [line.id, line]),
  );
  const here = new Map([...plan.milestones, ...plan.tasks].map((line) => [line.id, line]));
  const titleOf = (id: string) => here.get(id)?.title ?? sent.get(id)?.title ?? 'A line that is gone';
  const items: Item[] = [];

  for (const { kind, id, status: theirs } of answer.statuses) {
    const was = sent.get(id);
    if (!was) continue;
    const now = here.get(id);
    items.push(
      item(`status:${kind}:${id}`, 'plan', titleOf(id), 'status', {
        base: status(was.status),
        now: now && status('rolledUp' in now ? now.rolledUp : now.status),
        theirs: status(theirs),
      }),
    );
  }
  for (const { kind, id, answer: said, endDay } of answer.dates) {
    const was = sent.get(id);
    if (!was) continue;
    const now = here.get(id);
    const accepted = said === 'accepted';
    items.push(
      item(`date:${kind}:${id}`, 'plan', titleOf(id), accepted ? 'date accepted' : 'proposed date', {
        base: day(was.endDay),
        now: now && day(now.endDay),
        theirs: day(accepted ? was.endDay : endDay),
      }),
    );
  }
  for (const { id, ticked, actual } of answer.criteria) {
    const was = base.criteria.find((one) => one.id === id);
    if (!was) continue;
    const now = plan.criteria.find((one) => one.id === id);
    const met = (yes: boolean) => (yes ? 'Met' : 'Not met');
    if (ticked !== was.ticked) {
      items.push(
        item(`tick:${id}`, 'criteria', now?.title ?? was.title, 'met', {
          base: met(was.ticked),
          now: now && met(now.customerTicked),
          theirs: met(ticked),
        }),
      );
    }
    if (actual !== null && actual !== was.actual) {
      items.push(
        item(`actual:${id}`, 'criteria', now?.title ?? was.title, 'actual', {
          base: was.actual,
          now: now?.actual,
          theirs: actual,
        }),
      );
    }
  }
  for (const { id, name, state } of answer.stack) {
    const was = base.stack.find((one) => one.id === id);
    if (!was) {
      if (!id.startsWith('new-')) continue;
      const known = plan.stack.some((one) => one.name.toLowerCase() === name.toLowerCase());
      items.push(
        item(`stack:${id}`, 'stack', name, 'also runs', { base: null, now: known ? name : null, theirs: name }),
      );
      continue;
    }
    const now = plan.stack.find((one) => one.id === id);
    if (state !== was.state) {
      items.push(
        item(`stack:${id}`, 'stack', now?.name ?? was.name, 'confirmed', {
          base: stackWords[was.state],
          now: now && stackWords[now.state],
          theirs: stackWords[state],
        }),
      );
    }
    if (name !== was.name) {
      items.push(
        item(`stack-name:${id}`, 'stack', now?.name ?? was.name, 'name', {
          base: was.name,
          now: now?.name,
          theirs: name,
        }),
      );
    }
  }
  for (const person of answer.team) {
    const theirs = [person.name, person.role, person.email].filter(Boolean).join(', ');
    const known = plan.team.some(
      ({ side, name, email }) =>
        side === 'theirs' &&
        (name.toLowerCase() === person.name.toLowerCase() || (email !== null && email === person.email)),
    );
    items.push(
      item(`person:${person.id}`, 'team', person.name, 'new team member', {
        base: null,
        now: known ? theirs : null,
        theirs,
      }),
    );
  }
  const said = new Set([base.pocId, ...sent.keys(), ...[...base.criteria, ...base.stack].map(({ id }) => id)]);
  for (const comment of answer.comments) {
    // About a line that was never sent: no packet writes that.
    if (!said.has(comment.onId)) continue;
    const about =
      comment.onKind === 'poc'
        ? plan.poc.name
        : (base.criteria.find(({ id }) => id === comment.onId)?.title ??
          base.stack.find(({ id }) => id === comment.onId)?.name ??
          titleOf(comment.onId));
    items.push(
      item(`comment:${comment.id}`, 'comments', about, 'comment', { base: null, now: null, theirs: comment.body }),
    );
  }
  if (answer.signOff) {
    const words = (name: string | null, on: string | null) => (name && on ? `${name}, ${dayWords(on)}` : null);
    items.push(
      item('sign-off', 'sign_off', plan.poc.name, 'sign-off', {
        base: words(base.signedBy, base.signedOn),
        now: words(plan.poc.signedBy, plan.poc.signedOn),
        theirs: words(answer.signOff.name, answer.signOff.on),
      }),
    );
  }
  return items;
}
