import { expect, test } from 'vitest';
import { plainLayout, type TableColumn } from '../../../ui/index.ts';
import { exportAddress, shownColumns } from './export-list.ts';

const column = (id: string): TableColumn<object> => ({ id, header: id, width: 100, cell: () => null });
const columns = [{ ...column('name'), fixed: true }, column('amount'), column('source')];

test('what is exported is what shows, in the order it shows in', () => {
  const layout = { ...plainLayout, order: ['source', 'gone', 'name'], hidden: ['amount', 'name'] };
  expect(shownColumns(columns, layout)).toEqual(['source', 'name']);
});

test('the address says which rows, in which order', () => {
  const filter = [{ field: 'name', op: 'contains' as const, value: 'a&b, "c"' }];
  const address = exportAddress({
    columns: ['name', 'custom.Région'],
    filter,
    search: 'x',
    sort: '-amount',
  });
  const asked = new URL(address, 'http://here').searchParams;
  expect(asked.get('columns')).toBe('name,custom.Région');
  expect(JSON.parse(asked.get('filter') ?? '')).toEqual(filter);
  expect([asked.get('search'), asked.get('sort')]).toEqual(['x', '-amount']);
});
