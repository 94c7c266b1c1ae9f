import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { leftOut, PacketContent } from '../../../../contract/pocs/packets.ts';
import type { PocPlan } from '../../../../contract/pocs/shapes.ts';
import { canonical } from '../../../../packet/canonical.ts';

export type LeftOut = z.infer<typeof leftOut>;
export type Made = Pick<PacketContent, 'packetId' | 'revision' | 'madeAt'>;

/** More than this of one text is cut: a plan is read, and the file stays small. */
const longest = 20_000;
const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);
const cutOr = (text: string | null): string | null => (text === null ? null : cut(text));

/** What the customer sees of a plan: field by field what is meant for them, never a record as it is. */
export function contentOf(plan: PocPlan, made: Made): PacketContent {
  const { poc } = plan;
  const milestones = plan.milestones.filter(({ shared }) => shared);
  const shown = new Set(milestones.map(({ id }) => id));
  const dated = (line: Dated) => ({
    id: line.id,
    title: cut(line.title),
    note: cut(line.note),
    startDay: line.startDay,
    endDay: line.endDay,
  });
  const owned = (line: { ourOwner: string | null; theirOwner: string | null }) => ({
    ourOwner: cutOr(line.ourOwner),
    theirOwner: cutOr(line.theirOwner),
  });
  const phases = plan.phases.filter(({ shared }) => shared);
  const tasks = plan.tasks.filter(({ shared }) => shared);
  const content: PacketContent = {
    format: 1,
    ...made,
    pocId: poc.id,
    name: cut(poc.name),
    account: cut(poc.accountName ?? ''),
    summary: cut(poc.summary),
    kickoff: poc.kickoff,
    branding: poc.branding,
    percent: plan.progress.percent,
    milestones: milestones.map((one) => ({ ...dated(one), ...owned(one), status: one.rolledUp })),
    phases: phases.map((phase) => {
      const own = tasks.filter(({ phaseId }) => phaseId === phase.id);
      const done = own.filter(({ status }) => status === 'completed').length;
      return {
        ...dated(phase),
        milestoneId: phase.milestoneId !== null && shown.has(phase.milestoneId) ? phase.milestoneId : null,
        // Of what they see: the whole phase would tell them that there is more.
        percent: own.length === 0 ? 0 : Math.round((100 * done) / own.length),
        tasks: own.map((one) => ({ ...dated(one), ...owned(one), status: one.status })),
      };
    }),
    criteria: plan.criteria
      .filter(({ shared }) => shared)
      .map((one) => ({
        id: one.id,
        title: cut(one.title),
        metric: cut(one.metric),
        target: cut(one.target),
        actual: cut(one.actual),
        howMeasured: cut(one.howMeasured),
        result: one.result,
        ticked: one.customerTicked,
        evidenceUrl: one.evidenceUrl,
      })),
    stack: plan.stack
      .filter(({ shared }) => shared)
      .map(({ id, name, note, state }) => ({ id, name: cut(name), note: cut(note), state })),
    links: plan.links
      .filter(({ shared }) => shared)
      .map(({ id, topic, title, url, because }) => ({
        id,
        topic: cut(topic),
        title: cut(title),
        url,
        because: cut(because),
      })),
    team: plan.team
      .filter(({ shared }) => shared)
      .map(({ id, side, name, role, title, email }) => ({
        id,
        side,
        name: cut(name),
        role: cut(role),
        title: cut(title),
        email,
      })),
    values: plan.values
      .filter(({ shared }) => shared)
      .map(({ id, kind, said, quote, quoteInternal }) => ({
        id,
        kind,
        said: cut(said),
        quote: quoteInternal || quote === '' ? null : cut(quote),
      })),
    comments: [],
    signedBy: poc.signedBy,
    signedOn: poc.signedOn,
  };
  const seen = new Set([
    poc.id,
    ...[...content.milestones, ...content.criteria, ...content.stack].map(({ id }) => id),
    ...content.phases.flatMap((phase) => phase.tasks.map(({ id }) => id)),
  ]);
  content.comments = plan.comments
    .filter(({ shared, onId }) => shared && seen.has(onId))
    .map(({ id, onKind, onId, author, side, body, saidAt }) => ({
      id,
      onKind,
      onId,
      author: cut(author),
      side,
      body: cut(body),
      saidAt,
    }));
  return content;
}

type Dated = { id: string; title: string; note: string; startDay: string | null; endDay: string | null };

/** What stays here, in words, for the person who is about to send it. */
export function leftOutOf(plan: PocPlan, content: PacketContent): LeftOut[] {
  const { poc } = plan;
  const notShared = 'not marked as shared';
  const sharedTasks = content.phases.reduce((sum, { tasks }) => sum + tasks.length, 0);
  const all: LeftOut[] = [
    { what: 'internal note', count: poc.internalNote.trim() === '' ? 0 : 1, why: 'internal notes never leave' },
    {
      what: 'internal notes on tasks',
      count: plan.tasks.filter(({ internalNote }) => internalNote.trim() !== '').length,
      why: 'internal notes never leave',
    },
    { what: 'deal amount', count: poc.amount ? 1 : 0, why: 'money never leaves' },
    { what: 'risk and execution score', count: 1, why: 'what we think of the plan never leaves' },
    { what: 'milestones', count: plan.milestones.length - content.milestones.length, why: notShared },
    { what: 'phases', count: plan.phases.length - content.phases.length, why: notShared },
    { what: 'tasks', count: plan.tasks.length - sharedTasks, why: 'not marked as shared, or in a phase that is not' },
    { what: 'success criteria', count: plan.criteria.length - content.criteria.length, why: notShared },
    {
      what: 'notes on evidence',
      count: plan.criteria.filter(({ evidenceNote }) => evidenceNote.trim() !== '').length,
      why: 'notes on evidence are for us',
    },
    { what: 'technologies', count: plan.stack.length - content.stack.length, why: notShared },
    { what: 'docs links', count: plan.links.length - content.links.length, why: notShared },
    { what: 'team members', count: plan.team.length - content.team.length, why: notShared },
    { what: 'lines of the value framework', count: plan.values.length - content.values.length, why: notShared },
    {
      what: 'quotes',
      count: plan.values.filter(({ shared, quote, quoteInternal }) => shared && quote !== '' && quoteInternal).length,
      why: 'marked as internal',
    },
    { what: 'calls', count: plan.calls.length, why: 'what was said in calls never leaves' },
    {
      what: 'comments',
      count: plan.comments.length - content.comments.length,
      why: 'internal, or about a line that is not shared',
    },
  ];
  return all.filter(({ count }) => count > 0);
}

/** Of what the customer would read, so that a packet that says nothing new is no new revision. */
export function digestOf({ packetId, revision, madeAt, ...rest }: PacketContent): string {
  return createHash('sha256').update(canonical(rest)).digest('hex');
}
