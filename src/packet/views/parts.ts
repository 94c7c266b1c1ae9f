import type { AnswerBody } from '../../contract/pocs/packets.ts';
import { type Content, type Line, type Status, statusOf } from '../answering.ts';
import { type Html, html, lines } from '../html.ts';
import { dayWords, initialsOf, statusWords } from '../words.ts';

/** What every view is drawn from. `live`: in the page itself, where things can be answered; not in a preview. */
export type Drawing = { content: Content; answer: AnswerBody; live: boolean };

export const section = (id: string, title: string, lead: string, body: Html): Html =>
  html`<section class="view" id="view-${id}" aria-labelledby="title-${id}"><h2 id="title-${id}" tabindex="-1">${title}</h2>${
    lead && html`<p class="lead">${lead}</p>`
  }${body}</section>`;

/** A bar whose width is an attribute of its picture, as the page allows no style in the markup. */
export const bar = (percent: number, label: string): Html =>
  html`<svg class="bar" role="img" aria-label="${label}: ${percent} %" viewBox="0 0 100 6" preserveAspectRatio="none"><rect class="groove" width="100" height="6"/><rect class="fill" width="${Math.max(0, Math.min(100, percent))}" height="6"/></svg>`;

const statuses = Object.keys(statusWords) as Status[];

export const statusTag = (status: Status): Html => html`<span class="status ${status}">${statusWords[status]}</span>`;

/** A status that can be set, beside the words of the one it is. */
export function statusControl({ answer, live }: Drawing, kind: 'milestone' | 'task', line: Line): Html {
  const status = statusOf(answer, line);
  if (!live) return statusTag(status);
  return html`<label class="pick ${status}"><span class="hidden">Status of ${line.title}</span><select data-answer="status" data-kind="${kind}" data-id="${line.id}">${statuses.map(
    (one) => html`<option value="${one}"${one === status && html` selected`}>${statusWords[one]}</option>`,
  )}</select></label>`;
}

/** The date of a line, which the customer accepts or answers with another. */
export function dateControl({ answer, live }: Drawing, kind: 'milestone' | 'task', line: Line): Html {
  const answered = answer.dates.find(({ id }) => id === line.id);
  const sent = line.endDay ? dayWords(line.endDay) : 'No date yet';
  const said =
    answered?.answer === 'accepted'
      ? html`<span class="said">accepted</span>`
      : answered?.endDay
        ? html`<span class="said">you propose ${dayWords(answered.endDay)}</span>`
        : '';
  if (!live) return html`<span class="num">${sent}</span> ${said}`;
  return html`<div class="date"><span class="num">${sent}</span> ${said}<details class="propose"><summary>${
    line.endDay ? 'Accept or change' : 'Propose a date'
  }</summary><div class="row">${
    line.endDay &&
    html`<button type="button" data-act="accept-date" data-kind="${kind}" data-id="${line.id}">Accept</button>`
  }<label><span class="hidden">Another date for ${line.title}</span><input type="date" min="2000-01-01" max="2100-12-31" data-answer="date" data-kind="${kind}" data-id="${line.id}" value="${answered?.endDay ?? ''}"></label></div></details></div>`;
}

export const owners = ({ ourOwner, theirOwner }: Pick<Line, 'ourOwner' | 'theirOwner'>, company: string): Html =>
  html`<span class="owners">${ourOwner && html`<span title="${company}">${ourOwner}</span>`}${
    theirOwner && html`<span class="theirs" title="You">${theirOwner}</span>`
  }</span>`;

export const face = (name: string, side: 'ours' | 'theirs'): Html =>
  html`<span class="face ${side}" aria-hidden="true">${initialsOf(name)}</span>`;

/** What was said about a line, and a place to say more. */
export function comments(
  { content, answer, live }: Drawing,
  onKind: Content['comments'][number]['onKind'],
  onId: string,
): Html {
  const said = content.comments.filter((one) => one.onKind === onKind && one.onId === onId);
  const added = answer.comments.filter((one) => one.onKind === onKind && one.onId === onId);
  const all = [
    ...said.map(
      (one) =>
        html`<li><b>${one.author}</b> <span class="dim">${dayWords(one.saidAt.slice(0, 10))}</span>${lines(one.body)}</li>`,
    ),
    ...added.map(
      (one) =>
        html`<li class="mine"><b>You</b> <span class="dim">not sent yet</span>${lines(one.body)}<button type="button" class="plain" data-act="drop-comment" data-id="${one.id}">Remove</button></li>`,
    ),
  ];
  if (!live) return all.length === 0 ? html`` : html`<ul class="talk">${all}</ul>`;
  const box = `say-${onKind}-${onId}`;
  return html`<details class="talking"${added.length > 0 && html` open`}><summary>${
    all.length === 0 ? 'Comment' : `${all.length} ${all.length === 1 ? 'comment' : 'comments'}`
  }</summary>${all.length > 0 && html`<ul class="talk">${all}</ul>`}<label for="${box}" class="hidden">Your comment</label><textarea id="${box}" rows="2" maxlength="20000" placeholder="Write a comment"></textarea><button type="button" data-act="comment" data-kind="${onKind}" data-id="${onId}">Add comment</button></details>`;
}
