import { expect, it } from 'vitest';
import { badNames } from './names.ts';

it('refuses names that say nothing, in files and folders', () => {
  expect(badNames(['src/utils/x.ts', 'src/date-helpers.ts', 'src/window-manager.test.ts'])).toEqual([
    'src/utils: "utils" says nothing; name it after what it does',
    'src/date-helpers.ts: "helpers" says nothing; name it after what it does',
    'src/window-manager.test.ts: "manager" says nothing; name it after what it does',
  ]);
});

it('refuses what is not kebab-case, once a folder', () => {
  expect(badNames(['src/dealList/a.ts', 'src/dealList/b.ts', 'src/deal_list.ts', 'src/DealList.tsx'])).toHaveLength(3);
});

it('is content with names a salesperson would know', () => {
  expect(badNames(['src/main/domains/pocs/overdue-actions.test.ts', 'src/x2/y.gen.ts'])).toEqual([]);
});
