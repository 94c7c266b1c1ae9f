import { expect, test } from 'vitest';
import { plainLayout } from '../../../../ui/index.ts';
import { sameView, type ViewDefinition, viewDefinition } from './view-definition.ts';

const view: ViewDefinition = {
  filters: [{ field: 'outcome', op: 'any', value: [{ value: 'open', label: 'Open' }] }],
  layout: { ...plainLayout, hidden: ['tags', 'source'], widths: { name: 200, amount: 90 } },
  shape: 'table',
};

test('columns hidden or resized in another order, and folded groups, make no other view', () => {
  const { layout } = view;
  const again = { ...layout, hidden: ['source', 'tags'], widths: { amount: 90, name: 200 }, collapsed: ['won'] };
  expect(sameView(view, { ...view, layout: again })).toBe(true);
  expect(sameView(view, { ...view, layout: { ...layout, group: 'stageId' } })).toBe(false);
  expect(sameView(view, { ...view, filters: [] })).toBe(false);
});

test.each([
  ['text', 'ac'],
  ['a range with an open end', [100, null]],
  ['days', ['2026-01-01', '2026-02-01']],
  ['days that move', { direction: 'next', count: 2, unit: 'week' }],
])('keeps %s that a filter asks for', (_, value) => {
  const kept = { ...view, filters: [{ field: 'any', op: 'between', value }] };
  expect(viewDefinition.parse(kept).filters[0]?.value).toEqual(value);
});

test('what is no view is refused whole', () => {
  expect(viewDefinition.safeParse({ filters: 'all' }).success).toBe(false);
  expect(viewDefinition.safeParse({ ...view, layout: { sort: 'name' } }).success).toBe(false);
});
