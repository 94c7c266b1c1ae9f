import { expect, it } from 'vitest';
import { sortFiles } from './file-drop-rules.ts';

const files = (...names: string[]) => names.map((name) => ({ name }));

it('takes what fits, whatever the case of its ending', () => {
  expect(sortFiles(files('Deals.CSV'), ['.csv'], false)).toEqual({ fitting: files('Deals.CSV'), problem: undefined });
});

it('names the file that does not fit, and what would', () => {
  const sorted = sortFiles(files('deals.csv', 'notes.pdf'), ['.csv', '.xlsx'], true);
  expect(sorted.fitting).toEqual(files('deals.csv'));
  expect(sorted.problem).toBe('“notes.pdf” does not fit: choose a .csv or .xlsx file.');
});

it('takes one file where one is wanted', () => {
  expect(sortFiles(files('a.csv', 'b.csv'), ['.csv'], false)).toEqual({
    fitting: [],
    problem: 'One file at a time fits here.',
  });
});
