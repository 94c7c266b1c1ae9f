import { statusOf } from '../answering.ts';
import { type Html, html, lines } from '../html.ts';
import { comments, type Drawing, dateControl, owners, section, statusControl } from './parts.ts';

/** The mutual action plan: what both sides promised, and until when. */
export function actionPlan(drawing: Drawing): Html {
  const { content, answer } = drawing;
  return section(
    'plan',
    'Action plan',
    'What both sides do, and until when.',
    content.milestones.length === 0
      ? html`<p class="dim">There are no milestones yet.</p>`
      : html`<ol class="lines">${content.milestones.map(
          (one) =>
            html`<li class="line ${statusOf(answer, one)}" id="line-${one.id}"><div class="what"><b>${one.title}</b>${lines(one.note)}${owners(one, content.branding.company)}</div><div class="when">${dateControl(drawing, 'milestone', one)}</div><div>${statusControl(drawing, 'milestone', one)}</div>${comments(drawing, 'milestone', one.id)}</li>`,
        )}</ol>`,
  );
}
