import { expect, test } from 'vitest';
import { type Recent, withPlace } from './recents.ts';

const place = (path: string, title = path): Recent => ({ path, title, subtitle: '', kind: 'deals' });

test('the latest place leads, is listed once and carries its present name', () => {
  const list = withPlace([place('/deals/1'), place('/deals/2', 'old name')], place('/deals/2', 'new name'));
  expect(list.map(({ title }) => title)).toEqual(['new name', '/deals/1']);
});

test('only the last few are kept', () => {
  let list: Recent[] = [];
  for (let n = 0; n < 20; n += 1) list = withPlace(list, place(`/deals/${n}`));
  expect(list.map(({ path }) => path)).toEqual([19, 18, 17, 16, 15, 14, 13, 12].map((n) => `/deals/${n}`));
});
