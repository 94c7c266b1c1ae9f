import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapLines } from './groups.ts';

const groups = [
  { key: 'a', label: 'A', count: 3 },
  { key: 'none', label: 'None', count: 0 },
  { key: 'b', label: 'B', count: 2 },
];

const shape = (map: ReturnType<typeof mapLines>) =>
  Array.from({ length: map.lines }, (_, line) => {
    const at = map.lineAt(line);
    return at.kind === 'group' ? at.group.key : at.row;
  });

describe('lines of a grouped table', () => {
  it('puts a header above each group', () => {
    expect(shape(mapLines(5, groups, []))).toEqual(['a', 0, 1, 2, 'none', 'b', 3, 4]);
  });

  it('leaves out the rows of folded groups and keeps the places of the rest', () => {
    expect(shape(mapLines(5, groups, ['a']))).toEqual(['a', 'none', 'b', 3, 4]);
  });

  it('knows which header a line belongs to', () => {
    const map = mapLines(5, groups, []);
    expect([0, 3, 4, 7].map((line) => map.headOf(line))).toEqual([0, 0, 4, 5]);
    expect(mapLines(5, undefined, []).headOf(2)).toBeUndefined();
  });

  it('is one line a row without groups', () => {
    expect(shape(mapLines(3, undefined, []))).toEqual([0, 1, 2]);
  });

  it('finds the line of every row that shows, whatever the groups', () => {
    const anyGroups = fc.array(fc.record({ count: fc.nat(6), folded: fc.boolean() }), { maxLength: 12 });
    fc.assert(
      fc.property(anyGroups, (drawn) => {
        const some = drawn.map(({ count }, place) => ({ key: `${place}`, label: '', count }));
        const folded = drawn.flatMap((group, place) => (group.folded ? [`${place}`] : []));
        const total = some.reduce((sum, { count }) => sum + count, 0);
        const map = mapLines(total, some, folded);
        for (let line = 0; line < map.lines; line += 1) {
          const at = map.lineAt(line);
          if (at.kind === 'row') expect(map.lineOf(at.row)).toBe(line);
        }
        const showing = Array.from({ length: total }, (_, row) => map.lineOf(row)).filter((line) => line !== undefined);
        expect(showing.length).toBe(map.lines - some.length);
      }),
    );
  });
});
