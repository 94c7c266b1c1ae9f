import type { Database } from 'better-sqlite3';
import type { PocTemplate } from '../../../../contract/pocs/shapes.ts';
import { AppError } from '../../../platform/app-error.ts';
import { commandId } from '../../../platform/ledger/command-id.ts';
import type { Ledger } from '../../../platform/ledger/ledger.ts';
import type { Actor } from '../../../platform/ledger/run-command.ts';
import { insertRow } from '../../../platform/ledger/write-row.ts';
import { titled } from '../../../platform/text/short-text.ts';
import { readTemplate } from './read-template.ts';
import type { ShippedTemplates } from './shipped-templates.ts';
import type { TemplatePlan } from './template-shape.ts';

type Row = { key: string; version: number; name: string; body: string; retired: number };
type Known = { key: string; version: number; origin: 'shipped' | 'own'; yaml: string; plan: TemplatePlan };
export type Templates = ReturnType<typeof createTemplates>;

const select = 'SELECT key, version, name, body, retired FROM poc_templates';

/** The templates that ship with the app, and what this workspace made of them or beside them. */
export function createTemplates(options: { db: Database; ledger: Pick<Ledger, 'command'>; shipped: ShippedTemplates }) {
  const { db, ledger, shipped } = options;
  const read = new Map<string, TemplatePlan>();

  /** What was saved was sound then, and is read once. */
  const planOf = (row: Row): TemplatePlan => {
    const plan = read.get(row.body) ?? readTemplate(row.body).plan;
    if (!plan) {
      throw new AppError('CONFLICT', `Version ${row.version} of the template "${row.name}" can no longer be read.`, {
        remedy: 'Save it anew, or drop what this workspace changed.',
      });
    }
    read.set(row.body, plan);
    return plan;
  };
  const ownFrom = (row: Row): Known => {
    return { key: row.key, version: row.version, origin: 'own', yaml: row.body, plan: planOf(row) };
  };
  const versionsOf = (key: string): Row[] =>
    db.prepare<[string], Row>(`${select} WHERE key = ? ORDER BY version`).all(key);
  const shippedOne = (key: string): Known | undefined => {
    const found = shipped().get(key);
    return found && { ...found, version: 1, origin: 'shipped' };
  };
  const current = (key: string): Known => {
    const row = versionsOf(key).findLast(({ retired }) => retired === 0);
    const found = row ? ownFrom(row) : shippedOne(key);
    if (found) return found;
    throw noTemplate(key);
  };
  const at = (key: string, version: number): Known => {
    const row = versionsOf(key).find((one) => one.version === version);
    const found = row ? ownFrom(row) : version === 1 ? shippedOne(key) : undefined;
    if (found) return found;
    throw noTemplate(`${key}, version ${version}`);
  };

  return {
    current,
    list(): PocTemplate[] {
      const own = db
        .prepare<[], Row>(`${select} WHERE retired = 0 ORDER BY key, version`)
        .all()
        .map((row) => [row.key, row] as const);
      const latest = new Map(own);
      const keys = [...shipped().keys(), ...[...latest.keys()].filter((key) => !shipped().has(key))];
      return keys.flatMap((key) => {
        const row = latest.get(key);
        const found = row ? ownFrom(row) : shippedOne(key);
        return found ? [toTemplate(found)] : [];
      });
    },
    get(key: string, version?: number) {
      const found = version === undefined ? current(key) : at(key, version);
      const own = versionsOf(key).map((row) => row.version);
      return { ...toTemplate(found), yaml: found.yaml, versions: shipped().has(key) ? [1, ...own] : own };
    },
    check(yaml: string) {
      const { plan, problems } = readTemplate(yaml);
      const template = plan && toTemplate({ key: 'unsaved', version: 1, origin: 'own', yaml, plan });
      return { template, problems };
    },
    async save(actor: Actor, { key, yaml }: { key: string; yaml: string }): Promise<PocTemplate> {
      const { plan, problems } = readTemplate(yaml);
      if (!plan) {
        const issues = problems
          .slice(0, 20)
          .map(({ line, message }) => ({ path: 'yaml', message: placed(line, message) }));
        throw new AppError('INVALID_INPUT', issues.map(({ message }) => message).join(' '), {
          remedy: 'Correct these lines and save it again.',
          issues,
        });
      }
      const label = `Save the POC template ${titled(plan.name)}`;
      await ledger.command({ label, actor }, (tx) => {
        const last = versionsOf(key).at(-1);
        if (last?.body === yaml && last.retired === 0) return;
        insertRow(tx.db, 'poc_templates', tx.now, {
          key,
          version: (last?.version ?? (shipped().has(key) ? 1 : 0)) + 1,
          name: plan.name,
          body: yaml,
          retired: 0,
        });
      });
      return toTemplate(current(key));
    },
    /** A shipped template is as it was shipped again; one that was made here is gone from the list. */
    async retire(actor: Actor, key: string): Promise<{ ok: true; command: string }> {
      const { plan, origin } = current(key);
      if (origin === 'shipped') {
        throw new AppError('CONFLICT', `The template "${titled(plan.name)}" is as it was shipped.`, {
          remedy: 'There is nothing of this workspace to drop.',
        });
      }
      const label = `Drop the POC template ${titled(plan.name)}`;
      const seq = await ledger.command({ label, actor }, (tx) => {
        tx.db
          .prepare('UPDATE poc_templates SET retired = 1, updated_at = ? WHERE key = ? AND retired = 0')
          .run(tx.now, key);
        return tx.command;
      });
      return { ok: true, command: commandId(db, seq) ?? '' };
    },
    /** What a template is called, also one that was retired or that this version of the app no longer ships. */
    names(): (key: string, version: number) => string {
      const rows = db
        .prepare<[], Pick<Row, 'key' | 'version' | 'name'>>('SELECT key, version, name FROM poc_templates')
        .all();
      const names = new Map(rows.map(({ key, version, name }) => [`${key}/${version}`, name]));
      return (key, version) => names.get(`${key}/${version}`) ?? shipped().get(key)?.plan.name ?? key;
    },
  };
}

const toTemplate = ({ key, version, origin, plan }: Known): PocTemplate => ({
  key,
  version,
  origin,
  name: plan.name,
  description: plan.description,
  weeks: plan.weeks,
  counts: {
    milestones: plan.milestones.length,
    phases: plan.phases.length,
    tasks: plan.tasks.length,
    criteria: plan.criteria.length,
  },
});

const placed = (line: number | null, message: string): string => (line === null ? message : `Line ${line}: ${message}`);

const noTemplate = (key: string): AppError =>
  new AppError('NOT_FOUND', `There is no POC template called "${key.slice(0, 80)}".`, {
    remedy: 'See /api/v1/poc-templates for those there are.',
  });
