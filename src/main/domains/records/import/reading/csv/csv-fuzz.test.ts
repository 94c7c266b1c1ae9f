import { array, assert, asyncProperty, boolean, constantFrom, integer, property, string, uint8Array } from 'fast-check';
import { expect, test } from 'vitest';
import { readWhole } from '../../fixtures/read-whole.ts';
import { ImportFileError } from '../import-file-error.ts';
import { rowCollector } from './csv-rows.ts';

const cell = string({ unit: constantFrom('a', 'é', '🚀', ',', ';', '"', '\n', '\r', ' ', '1', '='), maxLength: 12 });
const grid = array(array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 });

function written(rows: string[][], delimiter: string, lineEnd: string, quoteAll: boolean): string {
  const quoted = (text: string) =>
    quoteAll || /[",;\r\n ]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((cells) => cells.map(quoted).join(delimiter) + lineEnd).join('');
}

function collected(text: string, delimiter: string, cuts: number[]): string[][] {
  const collector = rowCollector(delimiter);
  const rows: string[][] = [];
  let at = 0;
  for (const cut of cuts) {
    for (const row of collector.add({ text: text.slice(at, at + cut), odd: [] })) rows.push(row.cells);
    at += cut;
  }
  for (const row of collector.add({ text: text.slice(at), odd: [] })) rows.push(row.cells);
  for (const row of collector.finish()) rows.push(row.cells);
  return rows;
}

test('what was written properly is read back, wherever the text is cut into pieces', () => {
  const delimiters = constantFrom(',', ';', '\t', '|');
  const lineEnds = constantFrom('\n', '\r\n', '\r');
  const cuts = array(integer({ min: 0, max: 9 }), { maxLength: 30 });
  assert(
    property(grid, delimiters, lineEnds, boolean(), cuts, (rows, delimiter, lineEnd, quoteAll, pieces) => {
      expect(collected(written(rows, delimiter, lineEnd, quoteAll), delimiter, pieces)).toEqual(rows);
    }),
    { numRuns: 2000 },
  );
});

test('any text reads the same in one piece and in many, and nothing of it is lost', () => {
  const text = string({ unit: constantFrom('a', ',', '"', '\n', '\r', ' '), maxLength: 60 });
  assert(
    property(text, array(integer({ min: 0, max: 7 }), { maxLength: 20 }), (given, cuts) => {
      const whole = collected(given, ',', []);
      expect(collected(given, ',', cuts)).toEqual(whole);
      const letters = (part: string) => part.replaceAll(/[^a]/g, '').length;
      expect(letters(whole.flat().join(''))).toBe(letters(given));
    }),
    { numRuns: 1500 },
  );
});

test('any bytes are either a table or an ImportFileError', async () => {
  const bytes = uint8Array({ maxLength: 400 });
  const tableLike = string({ unit: constantFrom('a', ',', ';', '"', '\n', '\0', 'é', '\ufeff', '='), maxLength: 80 });
  const read = async (content: string | Uint8Array) => {
    const outcome = await readWhole(content).catch((error: unknown) => error);
    if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ImportFileError);
  };
  await assert(asyncProperty(bytes, read), { numRuns: 150 });
  await assert(asyncProperty(tableLike, read), { numRuns: 150 });
});
