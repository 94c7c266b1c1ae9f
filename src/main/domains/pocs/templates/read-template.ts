import { explainIssue } from '../../../platform/boundary/explain-issue.ts';
import { type Path, readYaml, type YamlText } from '../../../platform/text/yaml-text.ts';
import { createLineFinder, type Named } from './find-lines.ts';
import { type TemplateFile, type TemplatePlan, type TemplateProblem, templateFile } from './template-shape.ts';
import { spanOf } from './template-span.ts';

export type ReadTemplate = { plan: TemplatePlan | null; problems: TemplateProblem[] };

/** Far more than the longest plan has; what is longer is no template. */
const longest = 200_000;
/** More than this and the person has something else before them than a template. */
const shownAtMost = 50;

/** Reads a template from YAML; every problem with the line on which it stands. */
export function readTemplate(text: string): ReadTemplate {
  const yaml = readYaml(text, { what: 'template', longest });
  if (yaml.problems.length > 0) return failed(yaml.problems);
  const parsed = templateFile.safeParse(yaml.value);
  if (!parsed.success) {
    return failed(
      parsed.error.issues.flatMap((issue) =>
        explainIssue(issue, yaml.value, templateFile).map(({ path, message }) => ({
          line: yaml.lineOf(path.split('.').map(asIndex)),
          message: inWords(message),
        })),
      ),
    );
  }
  return planFrom(parsed.data, yaml);
}

const failed = (problems: TemplateProblem[]): ReadTemplate => ({
  plan: null,
  problems: problems.slice(0, shownAtMost).sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
});

const asIndex = (step: string): string | number => (/^\d+$/.test(step) ? Number(step) : step);

/** "phases.0.tasks.1.title: …" as "phase 1, task 2, title: …". */
const inWords = (message: string): string =>
  message.replace(
    /\b(milestone|phase|task|criteria)s?\.(\d+)(\.(?=\w))?/g,
    (_, kind: string, index: string, more?: string) => {
      return `${kind === 'criteria' ? 'criterion' : kind} ${Number(index) + 1}${more ? ', ' : ''}`;
    },
  );

/** Puts ids and rules in the place of names and words. */
function planFrom(file: TemplateFile, yaml: Pick<YamlText, 'lineOf'>): ReadTemplate {
  const problems: TemplateProblem[] = [];
  const places = new Map<string, Path>();
  const named = namesOf(file, places);
  const find = createLineFinder(named);
  const report = (path: Path, message: string) => problems.push({ line: yaml.lineOf(path), message });
  const rule = (id: string, field: 'starts' | 'due', words: string | undefined) => {
    if (words === undefined) return null;
    const found = find.rule(words, id);
    if ('rule' in found) return found.rule;
    report([...(places.get(id) ?? []), field], found.problem);
    return null;
  };
  const lineFrom = (id: string, { title, note, starts, due, shared }: TemplateFile['phases'][number] | Task) => ({
    id,
    title,
    note,
    shared,
    startRule: rule(id, 'starts', starts),
    endRule: rule(id, 'due', due),
  });
  const owners = ({ ours = null, theirs = null }: { ours?: string | null; theirs?: string | null }) => ({
    ours,
    theirs,
  });
  const reached = (id: string, name: string | undefined): string | null => {
    if (name === undefined) return null;
    const found = find.milestone(name);
    if ('id' in found) return found.id;
    report([...(places.get(id) ?? []), 'milestone'], found.problem);
    return null;
  };
  const plan = {
    ...file,
    milestones: file.milestones.map((one, i) => ({ ...lineFrom(`m${i}`, { ...one, internal: '' }), ...owners(one) })),
    phases: file.phases.map((one, i) => ({ ...lineFrom(`p${i}`, one), milestone: reached(`p${i}`, one.milestone) })),
    tasks: file.phases.flatMap(({ tasks }, i) =>
      tasks.map((one, j) => ({
        ...lineFrom(`p${i}t${j}`, one),
        ...owners(one),
        phase: `p${i}`,
        internal: one.internal,
      })),
    ),
  };
  const span = spanOf(plan);
  for (const { line, edge, message } of problems.length === 0 ? span.problems : []) {
    report([...(places.get(line) ?? []), edge === 'start' ? 'starts' : 'due'], message);
  }
  return problems.length > 0 ? failed(problems) : { plan: { ...plan, weeks: span.weeks }, problems };
}

type Task = TemplateFile['phases'][number]['tasks'][number];

/** Every line under the id that it has within the template, and where it stands in the file. */
function namesOf(file: TemplateFile, places: Map<string, Path>): Named[] {
  const named: Named[] = [];
  const add = (id: string, kind: Named['kind'], { title, key }: { title: string; key?: string }, path: Path) => {
    named.push({ id, kind, title, key });
    places.set(id, path);
  };
  for (const [i, one] of file.milestones.entries()) add(`m${i}`, 'milestone', one, ['milestones', i]);
  for (const [i, one] of file.phases.entries()) {
    add(`p${i}`, 'phase', one, ['phases', i]);
    for (const [j, task] of one.tasks.entries()) add(`p${i}t${j}`, 'task', task, ['phases', i, 'tasks', j]);
  }
  return named;
}
