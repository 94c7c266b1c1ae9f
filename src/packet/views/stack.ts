import { type Html, html, lines, webAddress } from '../html.ts';
import { comments, type Drawing, section } from './parts.ts';

export function stack(drawing: Drawing): Html {
  return section(
    'stack',
    'Tech stack & docs',
    'What you run, and where it is documented.',
    html`<div id="stack-list">${stackList(drawing)}</div>${docs(drawing)}`,
  );
}

export function stackList(drawing: Drawing): Html {
  const { content, answer, live } = drawing;
  const added = answer.stack.filter(({ id }) => id.startsWith('new-'));
  return html`<ul class="lines">${content.stack.map((one) => {
    const answered = answer.stack.find(({ id }) => id === one.id);
    const state = answered?.state ?? one.state;
    return html`<li class="line tech ${state}"><div class="what"><b>${answered?.name ?? one.name}</b>${lines(one.note)}</div><div class="row">${
      state === 'proposed'
        ? html`<span class="status">Please confirm</span>`
        : html`<span class="status ${state === 'confirmed' ? 'completed' : 'blocked'}">${state === 'confirmed' ? 'Confirmed' : 'Not used'}</span>`
    }${
      live &&
      html`${state !== 'confirmed' && html`<button type="button" data-act="confirm-tech" data-id="${one.id}" aria-label="Confirm ${one.name}">Confirm</button>`}${state !== 'declined' && html`<button type="button" data-act="decline-tech" data-id="${one.id}" aria-label="Not used: ${one.name}">Not used</button>`}<details class="propose"><summary>Correct</summary><div class="row"><label><span class="hidden">What you run instead of ${one.name}</span><input data-answer="tech-name" data-id="${one.id}" value="${answered?.name ?? one.name}" maxlength="300"></label></div></details>`
    }</div>${comments(drawing, 'stack', one.id)}</li>`;
  })}${added.map(
    (one) =>
      html`<li class="line tech confirmed"><div class="what"><b>${one.name}</b> <span class="dim">added by you</span></div>${
        live && html`<button type="button" class="plain" data-act="drop-tech" data-id="${one.id}">Remove</button>`
      }</li>`,
  )}</ul>${
    live &&
    html`<div class="row add"><label>Something else you run<input id="tech-new" maxlength="300"></label><button type="button" data-act="add-tech">Add</button></div>`
  }`;
}

function docs({ content }: Drawing): Html | false {
  if (content.links.length === 0) return false;
  const topics = [...new Set(content.links.map(({ topic }) => topic))];
  return html`<h3>Documentation for you</h3>${topics.map(
    (topic) =>
      html`<h4>${topic}</h4><ul class="docs">${content.links
        .filter((link) => link.topic === topic)
        .map((link) => {
          const address = webAddress(link.url);
          return html`<li>${address ? html`<a href="${address}" rel="noreferrer noopener" target="_blank">${link.title}</a>` : link.title} <span class="dim">${link.because}</span></li>`;
        })}</ul>`,
  )}`;
}
