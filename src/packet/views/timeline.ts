import type { AnswerBody } from '../../contract/pocs/packets.ts';
import { type Content, percentDone, statusOf } from '../answering.ts';
import { type Html, html } from '../html.ts';
import { dayWords } from '../words.ts';

const dayMs = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs;
const row = 26;
const left = 190;
const width = 900;

/** Phases as bars and milestones as diamonds over the days of the plan. A picture: the same is in the lists in words. */
export function timeline(content: Content, answer: AnswerBody): Html | false {
  const days = [
    content.kickoff,
    ...[...content.phases, ...content.milestones].flatMap((one) => [one.startDay, one.endDay]),
  ].filter((day) => day !== null);
  const first = Math.min(...days.map(at));
  const last = Math.max(...days.map(at));
  const phases = content.phases.filter((one) => one.startDay && one.endDay);
  if (last - first < 2 || phases.length + content.milestones.length === 0) return false;
  const x = (day: string) => Math.round(left + ((at(day) - first) / (last - first)) * (width - left - 16));
  const milestones = content.milestones.filter((one) => one.endDay);
  const height = (phases.length + 1) * row + 34;
  return html`<figure class="timeline" tabindex="0" aria-label="Timeline"><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="Timeline from ${dayWords(new Date(first * dayMs).toISOString().slice(0, 10))} to ${dayWords(new Date(last * dayMs).toISOString().slice(0, 10))}">
  ${weeks(first, last).map((day) => html`<line class="grid" x1="${x(day)}" x2="${x(day)}" y1="20" y2="${height}"/><text class="tick" x="${x(day) + 4}" y="14">${dayWords(day).slice(4, -5)}</text>`)}
  ${phases.map((phase, i) => {
    const y = 26 + i * row;
    const from = x(phase.startDay ?? content.kickoff);
    const long = Math.max(6, x(phase.endDay ?? content.kickoff) - from);
    const done = percentDone(phase.tasks.map((task) => statusOf(answer, task)));
    return html`<text class="name" x="0" y="${y + 15}">${short(phase.title)}</text><rect class="phase" x="${from}" y="${y + 4}" width="${long}" height="14" rx="4"/><rect class="done" x="${from}" y="${y + 4}" width="${Math.round((long * done) / 100)}" height="14" rx="4"/>`;
  })}
  <text class="name" x="0" y="${26 + phases.length * row + 15}">Milestones</text>
  ${milestones.map((one) => {
    const middle = 26 + phases.length * row + 11;
    const place = x(one.endDay ?? content.kickoff);
    return html`<path class="milestone ${statusOf(answer, one)}" d="M${place} ${middle - 7}l7 7-7 7-7-7z"><title>${one.title}, ${dayWords(one.endDay ?? content.kickoff)}</title></path>`;
  })}
  </svg></figure>`;
}

/** The Mondays of the plan; of a long one only every second or fourth. */
function weeks(first: number, last: number): string[] {
  const monday = first + ((8 - new Date(first * dayMs).getUTCDay()) % 7);
  const step = 7 * Math.max(1, Math.ceil((last - first) / 70));
  const days: string[] = [];
  for (let day = monday; day <= last; day += step) days.push(new Date(day * dayMs).toISOString().slice(0, 10));
  return days;
}

const short = (title: string): string => {
  const letters = [...title];
  return letters.length > 26 ? `${letters.slice(0, 25).join('')}…` : title;
};
