import { nothingAnswered } from './answering.ts';
import { type Html, html } from './html.ts';
import { actionPlan } from './views/action-plan.ts';
import { criteria } from './views/criteria.ts';
import { overview } from './views/overview.ts';
import type { Drawing } from './views/parts.ts';
import { phases } from './views/phases.ts';
import { stack } from './views/stack.ts';
import { team } from './views/team.ts';
import { dayWords } from './words.ts';

export const views = [
  { id: 'overview', title: 'Overview', draw: overview },
  { id: 'plan', title: 'Action plan', draw: actionPlan },
  { id: 'phases', title: 'Phases & tasks', draw: phases },
  { id: 'criteria', title: 'Success criteria', draw: criteria },
  { id: 'stack', title: 'Tech stack & docs', draw: stack },
  { id: 'team', title: 'Team', draw: team },
] as const;

/** What stands in place of a view until it is drawn; see `only`. */
const waiting = (id: string): Html => html`<section class="view off" id="view-${id}" data-waiting></section>`;

/**
 * The packet as it stands: readable without a script, which only lets it be answered. `only`: the one view that is
 * looked at, as four hundred tasks take their time to draw and nobody sees them yet.
 */
export function packetBody(drawing: Drawing, only?: string): Html {
  const { content, live } = drawing;
  const { branding } = content;
  return html`<header class="top">${branding.logo && html`<img src="${branding.logo}" alt="${branding.company}">`}<div><span class="dim">${[branding.company, content.account].filter(Boolean).join(' · ')}</span><h1>${content.name}</h1></div><span class="dim num revision">Revision ${content.revision} · ${dayWords(content.madeAt.slice(0, 10))}</span></header>
<nav aria-label="Views"><ul>${views.map((view) => html`<li><a href="#view-${view.id}" data-view="${view.id}">${view.title}</a></li>`)}</ul></nav>
<main>${views.map((view) => (only === undefined || only === view.id ? view.draw(drawing) : waiting(view.id)))}</main>${
    live &&
    html`<footer class="save" role="region" aria-label="Your answers"><span id="kept" role="status"></span><label>Your name<input id="answered-by" autocomplete="name" maxlength="200"></label><button type="button" class="primary" data-act="save">Save my answers</button></footer>`
  }`;
}

/** What somebody sees who only looks: a preview, or a page in which no script runs. */
export const asSent = (content: Drawing['content']): Html =>
  packetBody({ content, answer: nothingAnswered(), live: false });
