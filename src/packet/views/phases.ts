import { percentDone, statusOf } from '../answering.ts';
import { type Html, html, lines } from '../html.ts';
import { spanWords } from '../words.ts';
import { bar, comments, type Drawing, dateControl, owners, section, statusControl } from './parts.ts';

export function phases(drawing: Drawing): Html {
  const { content, answer } = drawing;
  return section(
    'phases',
    'Phases & tasks',
    'The work, phase by phase.',
    content.phases.length === 0
      ? html`<p class="dim">There are no phases yet.</p>`
      : html`${content.phases.map((phase) => {
          const percent = percentDone(phase.tasks.map((task) => statusOf(answer, task)));
          return html`<article class="phase"><header><h3>${phase.title}</h3><span class="num dim">${spanWords(phase.startDay, phase.endDay)}</span><span class="num part" data-phase="${phase.id}">${percent} %</span></header>${bar(percent, phase.title)}${lines(phase.note)}<ol class="lines">${phase.tasks.map(
            (task) =>
              html`<li class="line ${statusOf(answer, task)}" id="line-${task.id}"><div class="what"><b>${task.title}</b>${lines(task.note)}${owners(task, content.branding.company)}</div><div class="when">${dateControl(drawing, 'task', task)}</div><div>${statusControl(drawing, 'task', task)}</div>${comments(drawing, 'task', task.id)}</li>`,
          )}</ol></article>`;
        })}`,
  );
}
