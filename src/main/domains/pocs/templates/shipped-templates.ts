import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../platform/app-error.ts';
import { readTemplate } from './read-template.ts';
import type { TemplatePlan } from './template-shape.ts';

export type ShippedTemplate = { key: string; yaml: string; plan: TemplatePlan };
export type ShippedTemplates = () => ReadonlyMap<string, ShippedTemplate>;

/** What a POC begins with when nothing else is asked for. */
const usual = 'standard.yaml';

/** The templates that come with the app, by the names of their files. Read once, when they are first asked for. */
export function shippedTemplates(folder: string): ShippedTemplates {
  let known: Map<string, ShippedTemplate> | undefined;
  return () => {
    known ??= new Map(
      readdirSync(folder)
        .filter((name) => name.endsWith('.yaml'))
        .sort((a, b) => Number(b === usual) - Number(a === usual) || (a < b ? -1 : 1))
        .map((name) => [name.slice(0, -'.yaml'.length), readShipped(folder, name)]),
    );
    return known;
  };
}

function readShipped(folder: string, name: string): ShippedTemplate {
  const yaml = readFileSync(join(folder, name), 'utf8');
  const { plan, problems } = readTemplate(yaml);
  if (plan) return { key: name.slice(0, -'.yaml'.length), yaml, plan };
  const [first] = problems;
  throw new AppError('FILE_UNREADABLE', `The template ${name} is broken in line ${first?.line}: ${first?.message}`, {
    remedy: `Mend it in ${folder}, or install the app again.`,
  });
}
