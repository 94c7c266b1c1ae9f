import { type Html, html } from '../html.ts';
import { type Drawing, face, section } from './parts.ts';

export const team = (drawing: Drawing): Html =>
  section('team', 'Team', 'Who is with us.', html`<div id="team-list">${teamList(drawing)}</div>`);

export function teamList({ content, answer, live }: Drawing): Html {
  const person = (
    one: { name: string; role: string; title: string; email: string | null },
    side: 'ours' | 'theirs',
    own: string | false,
  ) =>
    html`<li class="person">${face(one.name, side)}<div><b>${one.name}</b><span>${[one.role, one.title].filter(Boolean).join(' · ')}</span>${
      one.email && html`<span class="dim">${one.email}</span>`
    }</div>${own && html`<button type="button" class="plain" data-act="drop-person" data-id="${own}">Remove</button>`}</li>`;
  const ours = content.team.filter(({ side }) => side === 'ours');
  const theirs = content.team.filter(({ side }) => side === 'theirs');
  return html`<div class="sides"><div><h3>${content.branding.company || 'Our team'}</h3><ul class="people">${ours.map((one) => person(one, 'ours', false))}</ul></div><div><h3>${content.account || 'Your team'}</h3><ul class="people">${theirs.map((one) => person(one, 'theirs', false))}${answer.team.map((one) => person(one, 'theirs', live && one.id))}</ul></div></div>${
    live &&
    html`<div class="add"><h4>Add someone from your side</h4><div class="row"><label>Name<input id="person-name" maxlength="200" autocomplete="off"></label><label>Role<input id="person-role" maxlength="200" placeholder="Security, champion…"></label><label>E-mail<input id="person-email" type="email" maxlength="320" autocomplete="off"></label><button type="button" data-act="add-person">Add</button></div></div>`
  }`;
}
