import { percentDone, statusOf, tickedOf } from '../answering.ts';
import { type Html, html, lines } from '../html.ts';
import { dayWords, spanWords } from '../words.ts';
import { bar, comments, type Drawing, section, statusTag } from './parts.ts';
import { signOff } from './sign-off.ts';
import { timeline } from './timeline.ts';

export function overview(drawing: Drawing): Html {
  const { content, answer } = drawing;
  const tasks = content.phases.flatMap((phase) => phase.tasks);
  const done = tasks.filter((task) => statusOf(answer, task) === 'completed').length;
  const met = content.criteria.filter((one) => one.result === 'passed' || tickedOf(answer, one)).length;
  const next = [...content.milestones, ...tasks]
    .filter((line) => line.endDay && statusOf(answer, line) !== 'completed')
    .sort((a, b) => ((a.endDay ?? '') < (b.endDay ?? '') ? -1 : 1))
    .slice(0, 5);
  return section(
    'overview',
    'Overview',
    '',
    html`${content.summary && html`<div class="summary">${lines(content.summary)}</div>`}
    <div class="figures" id="figures">${figure(`${tasks.length > 0 ? percentDone(tasks.map((task) => statusOf(answer, task))) : content.percent} %`, `${done} of ${tasks.length} tasks done`)}${figure(
      `${met} of ${content.criteria.length}`,
      'success criteria met',
    )}${figure(dayWords(content.kickoff), 'kickoff')}</div>
    ${bar(percentDone(tasks.map((task) => statusOf(answer, task))), 'Progress')}
    ${timeline(content, answer)}
    ${next.length > 0 && html`<h3>What is next</h3><ul class="plain">${next.map((line) => html`<li class="next"><span class="num">${spanWords(null, line.endDay)}</span><b>${line.title}</b>${statusTag(statusOf(answer, line))}</li>`)}</ul>`}
    ${values(drawing)}
    ${signOff(drawing)}
    ${comments(drawing, 'poc', content.pocId)}`,
  );
}

const figure = (number: string, means: string): Html =>
  html`<div class="figure"><b class="num">${number}</b><span>${means}</span></div>`;

const kinds: Record<string, string> = {
  challenge: 'Where you are today',
  impact: 'What it costs',
  future_state: 'Where you want to be',
  metric: 'How you will know',
  requirement: 'What it has to do',
};

function values({ content }: Drawing): Html | false {
  if (content.values.length === 0) return false;
  return html`<h3>Why we do this</h3><div class="values">${Object.entries(kinds).map(([kind, title]) => {
    const of = content.values.filter((one) => one.kind === kind);
    return (
      of.length > 0 &&
      html`<div><h4>${title}</h4><ul>${of.map((one) => html`<li>${one.said}${one.quote && html`<q>${one.quote}</q>`}</li>`)}</ul></div>`
    );
  })}</div>`;
}
