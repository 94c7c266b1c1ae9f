// What an SE waits for: a POC of 40 milestones and 400 tasks, opened and moved, and the list of 2,000 POCs.
import { startApp } from '../tests/integration/api/start-app.ts';
import { quantile, report } from './report.ts';

const manyPocs = 2_000;
const rounds = 40;
const app = await startApp();

/** Milestones in a row, each with a phase of ten tasks: every date follows another, down to the kickoff. */
const largeTemplate = [
  'name: Large',
  'milestones:',
  ...Array.from(
    { length: 40 },
    (_, i) => `  - { title: M${i}, due: ${i === 0 ? 'on kickoff' : `3 working days after M${i - 1}`} }`,
  ),
  'phases:',
  ...Array.from({ length: 40 }, (_, i) => [
    `  - title: P${i}`,
    `    milestone: M${i}`,
    `    due: on M${i}`,
    '    tasks:',
    ...Array.from({ length: 10 }, (_, j) => `      - { title: T${i} ${j}, due: ${j} working days before P${i} ends }`),
  ]).flat(),
].join('\n');

async function timed(work: () => Promise<{ status: number }>): Promise<number> {
  const start = performance.now();
  const { status } = await work();
  const took = performance.now() - start;
  if (status !== 200) throw new Error(`The call answered ${status}.`);
  return took;
}
async function p95(what: string, limit: number, work: (round: number) => Promise<{ status: number }>): Promise<void> {
  for (let round = 0; round < 5; round++) await work(round);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await timed(() => work(round)));
  report({ bench: `pocs: ${what}, p95`, value: quantile(times, 0.95), unit: 'ms', limit });
}

const dealId = await app.made('deals', { name: 'Platform rollout' });
await app.call('PUT', '/poc-templates/large', { yaml: largeTemplate });
const large = await app.made('pocs', { dealId, template: 'large', kickoff: '2030-03-04' });
await p95('a POC of 40 milestones and 400 tasks opens', 150, () => app.call('GET', `/pocs/${large}/plan`));
await p95('what would move with its kickoff', 50, () =>
  app.call('POST', `/pocs/${large}/dates/preview`, { line: 'kickoff', day: '2030-04-01' }),
);
await p95('all its dates move', 50, (round) =>
  app.call('POST', `/pocs/${large}/dates`, { line: 'kickoff', day: round % 2 ? '2030-03-04' : '2030-03-11' }),
);

for (let made = 0; made < manyPocs; made++) {
  const template = ['standard', 'fast-two-weeks', 'enterprise-eight-weeks'][made % 3];
  const kickoff = new Date(Date.UTC(2026, 0, 5 + (made % 300))).toISOString().slice(0, 10);
  await app.made('pocs', { dealId, template, kickoff, name: `POC ${made}` });
}
// An edit before each round, so that no answer is remembered.
const list = async (query: string, round: number) => {
  await app.call('PATCH', `/pocs/${large}`, { summary: `Edit ${query} ${round}` });
  return () => app.call('GET', `/pocs?${query}`);
};
for (const query of ['limit=100', 'limit=100&sort=-score', 'limit=100&search=poc%201&outcome=running&sort=risk']) {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await timed(await list(query, round)));
  report({ bench: `pocs: the list of 2,000, ${query}, p95`, value: quantile(times, 0.95), unit: 'ms', limit: 100 });
}
const whole: number[] = [];
for (let round = 0; round < 10; round++) {
  // So many changes that all is added up anew, as when the workspace has just been opened.
  for (const day of ['2030-03-18', '2030-03-25', '2030-03-18', '2030-03-25', '2030-03-18', '2030-03-25']) {
    await app.call('POST', `/pocs/${large}/dates`, { line: 'kickoff', day });
  }
  whole.push(await timed(() => app.call('GET', '/pocs?limit=100')));
}
report({ bench: 'pocs: the list of 2,000, added up anew, p95', value: quantile(whole, 0.95), unit: 'ms', limit: 100 });
await p95('the list of 2,000 when nothing has changed', 100, () => app.call('GET', '/pocs?limit=100'));

await app.end();
