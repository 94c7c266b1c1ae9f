import { z } from 'zod';

const choice = z.object({ value: z.string(), label: z.string() });
const ends = <T extends z.ZodType>(end: T) => z.tuple([end.nullable(), end.nullable()]);
const filter = z.object({
  field: z.string(),
  op: z.enum([
    'contains',
    'lacks',
    'is',
    'above',
    'below',
    'between',
    'before',
    'after',
    'on',
    'within',
    'any',
    'none',
    'all',
    'empty',
    'filled',
  ]),
  value: z.union([
    z.null(),
    z.string(),
    z.number(),
    ends(z.number()),
    ends(z.string()),
    z.object({ direction: z.enum(['next', 'last']), count: z.number(), unit: z.enum(['day', 'week', 'month']) }),
    z.array(choice),
  ]),
});
const layout = z.object({
  sort: z.array(z.object({ id: z.string(), desc: z.boolean() })),
  order: z.array(z.string()),
  widths: z.record(z.string(), z.number()),
  hidden: z.array(z.string()),
  group: z.string().nullable(),
  // Which groups are folded is of the moment and not of the view.
  collapsed: z.array(z.string()).transform((): string[] => []),
});

/** How a list is arranged, as a saved view keeps it. Scripts and a team's sync write views, too: nothing is taken on trust. */
export const viewDefinition = z.object({ filters: z.array(filter), layout, shape: z.enum(['table', 'board']) });
export type ViewDefinition = z.infer<typeof viewDefinition>;

/** Keys in one order, so that two arrangements that are the same read the same. */
const sorted = (widths: Record<string, number>) =>
  Object.fromEntries(Object.entries(widths).sort(([a], [b]) => (a < b ? -1 : 1)));

export function sameView(a: ViewDefinition, b: ViewDefinition): boolean {
  const words = (view: ViewDefinition) => {
    const parsed = viewDefinition.parse(view);
    const { hidden, widths } = parsed.layout;
    return JSON.stringify({
      ...parsed,
      layout: { ...parsed.layout, hidden: hidden.toSorted(), widths: sorted(widths) },
    });
  };
  return words(a) === words(b);
}
