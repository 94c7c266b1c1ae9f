import { z } from 'zod';
import { pageOf, procedure } from '../base.ts';
import { done } from './part.ts';
import { template } from './shapes.ts';

const tags = ['pocs'];

/** What a POC can be made from. */
export const templatesContract = {
  list: procedure
    .route({ method: 'GET', path: '/poc-templates', tags, summary: 'Templates, shipped and own' })
    .output(pageOf(template)),
  get: procedure
    .route({ method: 'GET', path: '/poc-templates/{key}', tags, summary: 'One template, as YAML' })
    .input(z.strictObject({ key: z.string().max(120), version: z.int().optional() }))
    .output(template.extend({ yaml: z.string(), versions: z.array(z.int()) })),
  save: procedure
    .route({ method: 'PUT', path: '/poc-templates/{key}', tags, summary: 'Save a template as a new version' })
    .input(z.strictObject({ key: z.string().regex(/^[a-z0-9-]{1,80}$/), yaml: z.string().max(500_000) }))
    .output(template),
  check: procedure
    .route({ method: 'POST', path: '/poc-templates/check', tags, summary: 'Whether a template is sound' })
    .input(z.strictObject({ yaml: z.string().max(500_000) }))
    .output(
      z.object({
        template: template.nullable(),
        problems: z.array(z.object({ line: z.int().nullable(), message: z.string() })),
      }),
    ),
  retire: procedure
    .route({ method: 'DELETE', path: '/poc-templates/{key}', tags, summary: 'Drop what this workspace changed' })
    .input(z.strictObject({ key: z.string().max(120) }))
    .output(done),
};
