import { z } from 'zod';

const key = z.string().regex(/^[\w.+-]{1,80}$/, 'use letters, digits, dots and dashes');
const title = z.string().trim().min(1).max(200);
const path = z.string().regex(/^\/[\w./%~+-]*$/, 'a path starts with a slash and holds no spaces');

const framework = z.strictObject({
  key,
  title,
  path,
  /** An integration is offered when it is named; a framework also when only its platform is. */
  kind: z.enum(['guide', 'integration']).default('guide'),
});
const platform = z.strictObject({
  key,
  title,
  path,
  categories: z.array(z.string().max(40)).max(20).default([]),
  also: z.array(z.string().max(60)).max(20).default([]),
  frameworks: z.array(framework).max(2000),
});
export const catalogueShape = z.strictObject({
  format: z.literal(1),
  name: title,
  base: z.url({ protocol: /^https$/ }),
  platforms: z.array(platform).min(1).max(500),
});
/** A vendor's documentation: which pages there are for which technology. One file, so that another vendor's can stand in its place. */
export type Catalogue = z.infer<typeof catalogueShape>;
export type Platform = Catalogue['platforms'][number];

export const addressOf = (catalogue: Pick<Catalogue, 'base'>, page: string): string =>
  `${catalogue.base.replace(/\/$/, '')}${page}`;
