import { type Html, html } from '../html.ts';
import { dayWords } from '../words.ts';
import type { Drawing } from './parts.ts';

/** Whoever agrees to the plan puts their name to it. */
export function signOff({ content, answer, live }: Drawing): Html {
  const signed =
    answer.signOff ?? (content.signedBy && content.signedOn ? { name: content.signedBy, on: content.signedOn } : null);
  if (signed) {
    return html`<div class="sign" id="sign-off"><h3>Signed off</h3><p><b>${signed.name}</b>, <span class="num">${dayWords(signed.on)}</span>${
      live && answer.signOff && html` <button type="button" class="plain" data-act="unsign">Take it back</button>`
    }</p></div>`;
  }
  if (!live)
    return html`<div class="sign" id="sign-off"><h3>Sign-off</h3><p class="blank">Name</p><p class="blank">Date</p></div>`;
  return html`<div class="sign" id="sign-off"><h3>Agree to this plan</h3><p class="dim">Sign it when the plan, its dates and its success criteria are right.</p><div class="row"><label>Your name<input id="sign-name" autocomplete="name" maxlength="200"></label><label>Date<input id="sign-on" type="date"></label><button type="button" data-act="sign">Sign off</button></div></div>`;
}
