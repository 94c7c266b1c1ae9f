import { type Content, tickedOf } from '../answering.ts';
import { type Html, html, webAddress } from '../html.ts';
import { comments, type Drawing, section } from './parts.ts';

type Criterion = Content['criteria'][number];

export function criteria(drawing: Drawing): Html {
  const { content } = drawing;
  return section(
    'criteria',
    'Success criteria',
    'What has to be true for this to have worked.',
    content.criteria.length === 0
      ? html`<p class="dim">There are no success criteria yet.</p>`
      : html`<ol class="lines">${content.criteria.map((one) => criterion(drawing, one))}</ol>`,
  );
}

function criterion(drawing: Drawing, one: Criterion): Html {
  const { answer, live } = drawing;
  const ticked = tickedOf(answer, one);
  const actual = answer.criteria.find(({ id }) => id === one.id)?.actual ?? one.actual;
  const evidence = one.evidenceUrl && webAddress(one.evidenceUrl);
  return html`<li class="line criterion ${ticked ? 'completed' : 'not_started'}" id="line-${one.id}"><div class="what"><b>${one.title}</b><dl>${fact('Metric', one.metric)}${fact('Target', one.target)}${fact('How it is measured', one.howMeasured)}${
    live
      ? html`<div><dt><label for="actual-${one.id}">Actual</label></dt><dd><input id="actual-${one.id}" data-answer="actual" data-id="${one.id}" value="${actual}" maxlength="10000"></dd></div>`
      : fact('Actual', actual)
  }${evidence && html`<div><dt>Evidence</dt><dd><a href="${evidence}" rel="noreferrer noopener" target="_blank">${evidence}</a></dd></div>`}</dl></div><div class="met">${
    one.result === 'open'
      ? ''
      : html`<span class="status ${one.result === 'passed' ? 'completed' : 'blocked'}">${one.result === 'passed' ? 'Passed' : 'Failed'}</span>`
  }${
    live
      ? html`<label class="tick"><input type="checkbox" data-answer="tick" data-id="${one.id}"${ticked && html` checked`}> Met</label>`
      : html`<span class="tick">${ticked ? '☑' : '☐'} Met</span>`
  }</div>${comments(drawing, 'criterion', one.id)}</li>`;
}

const fact = (term: string, value: string): Html | false =>
  value.trim() !== '' && html`<div><dt>${term}</dt><dd>${value}</dd></div>`;
