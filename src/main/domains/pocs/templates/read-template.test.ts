import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTemplate } from './read-template.ts';

const folder = join(process.cwd(), 'resources', 'poc-templates');
const shipped = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const yaml = (text: string) => `name: Any\n${text}`;
const problemsOf = (text: string) => readTemplate(text).problems;

test.each([
  ['standard.yaml', 4],
  ['fast-two-weeks.yaml', 2],
  ['enterprise-eight-weeks.yaml', 8],
])('%s is sound and takes %d weeks', (name, weeks) => {
  const { plan, problems } = readTemplate(readFileSync(join(folder, name), 'utf8'));
  expect(problems).toEqual([]);
  expect(plan?.weeks).toBe(weeks);
});

test.each(shipped)('%s: every line has an owner and a date, and every criterion can be measured', (name) => {
  const { plan } = readTemplate(readFileSync(join(folder, name), 'utf8'));
  for (const line of [...(plan?.milestones ?? []), ...(plan?.tasks ?? [])]) {
    expect(line.endRule, line.title).not.toBeNull();
    expect(line.ours ?? line.theirs, line.title).toBeTruthy();
  }
  for (const phase of plan?.phases ?? []) expect([phase.startRule, phase.endRule, phase.milestone]).not.toContain(null);
  for (const { metric, target, measured } of plan?.criteria ?? []) expect([metric, target, measured]).not.toContain('');
});

test('words become rules between the lines of the template', () => {
  const { plan, problems } = readTemplate(`
name: Any
milestones:
  - title: Decision
    due: on kickoff
  - { title: Trial ends, key: over, due: a week after Decision }
phases:
  - title: decision
    starts: two days before kickoff
    due: 3 working days after it starts
    milestone: Décision
    tasks:
      - { title: A, due: when Decision ends, starts: on the start of Decision }
      - { title: B, due: 2 weeks after Trial ends }
      - { title: C, due: 1 workday before over }
`);
  expect(problems).toEqual([]);
  const day = { edge: 'end', offset: 0, unit: 'days' };
  expect(plan?.milestones[1]?.endRule).toEqual({ ...day, from: 'm0', offset: 7 });
  expect(plan?.phases[0]).toMatchObject({
    milestone: 'm0',
    startRule: { from: 'kickoff', offset: -2 },
    endRule: { from: 'p0', edge: 'start', offset: 3, unit: 'workdays' },
  });
  // "on Decision" is the milestone, "when Decision ends" the phase; a title may end like a rule.
  expect(plan?.tasks.map(({ startRule, endRule }) => [startRule, endRule])).toEqual([
    [
      { ...day, from: 'p0', edge: 'start' },
      { ...day, from: 'p0' },
    ],
    [null, { ...day, from: 'm1', offset: 14 }],
    [null, { ...day, from: 'm1', offset: -1, unit: 'workdays' }],
  ]);
});

test.each([
  ['', null, /nothing in it/],
  [yaml('mile: 1'), 2, /no field "mile"\. Did you mean "milestones"\?/],
  [yaml('milestones:\n  - titel: A'), 3, /no field "titel" in milestone 1\. Did you mean "title"\?/],
  [yaml('milestones:\n  - due: on kickoff'), 3, /^milestone 1, title: this is missing\.$/],
  [
    yaml('phases:\n  - title: A\n    tasks:\n      - title: B\n      - title: 404'),
    6,
    /^phase 1, task 2, title: text is needed, not 404\.$/,
  ],
  [yaml('milestones:\n  - title: A\n\n    due: soon'), 5, /^“soon” is no date that a template can have/],
  [yaml('milestones:\n  - title: A\n    due: 2000 days after kickoff'), 4, /is no date/],
  [
    yaml('milestones:\n  - title: A\n    due: 2 days after Securty'),
    4,
    /no milestone, phase or task called “Securty”\.$/,
  ],
  [
    yaml('milestones:\n  - title: Security\n  - title: A\n    due: 2 days after Securty ends'),
    5,
    /Did you mean "Security"\?/,
  ],
  [yaml('phases:\n  - title: A\n    milestone: B'), 4, /no milestone called “B”/],
  [yaml('milestones:\n  - title: A\n  - title: a\n  - title: B\n    due: on A'), 6, /More than one line is called “A”/],
  [
    yaml(
      'milestones:\n  - title: Kickoff call\n    due: 1 day after Security review\n  - title: Security review\n    due: 1 week after Kickoff call',
    ),
    4,
    /in a circle: Kickoff call → Security review → Kickoff call\.$/,
  ],
  [
    yaml('phases:\n  - title: A\n    starts: on kickoff\n    due: 1 day before kickoff'),
    5,
    /“A” would end on .*, before it starts/,
  ],
  [yaml('a: &x 1\nb: *x'), 2, /no anchors/],
  [yaml('criteria: !!js/function "x"'), 2, /[Uu]nresolved tag/],
  [yaml('name: Other'), 2, /unique/],
  [yaml('milestones: [1,\nphases: "x'), 3, /./],
  [yaml('---\nname: B'), 2, /Another document begins here/],
  [yaml('__proto__: { polluted: true }'), 2, /no field "__proto__"/],
  ['['.repeat(100_000), null, /nested deeper/],
  ['- '.repeat(90_000), null, /nested deeper/],
  [`name: ${'x'.repeat(300_000)}`, null, /characters long/],
])('refused with its line: %#', (text, line, message) => {
  const { plan, problems } = readTemplate(text);
  expect(plan).toBeNull();
  expect(problems).toContainEqual({ line, message: expect.stringMatching(message) });
});

test('aliases that would grow without end are refused before they grow', () => {
  const bomb = `${yaml('a: &a [x, x]')}\n${Array.from({ length: 20 }, (_, i) => `b${i}: &b${i} [*${i ? `b${i - 1}` : 'a'}, *a]`).join('\n')}`;
  expect(problemsOf(bomb).map(({ message }) => message)).toContain(
    'A template has no aliases (*name): write the text out.',
  );
});

test('all problems are told, from the top down', () => {
  const text = yaml(
    'milestones:\n  - title: A\n    due: never\n  - title: B\n    due: always\nphases:\n  - title: C\n    starts: maybe',
  );
  expect(problemsOf(text).map(({ line }) => line)).toEqual([4, 6, 9]);
});

test('what nobody can name harms nothing', () => {
  const names = ['constructor', '__proto__', 'toString'];
  const text = yaml(
    names
      .map((name) => `  - title: A ${name}\n    due: 1 day after ${name}`)
      .join('\n')
      .replace(/^/, 'milestones:\n'),
  );
  expect(problemsOf(text)).toHaveLength(3);
});
