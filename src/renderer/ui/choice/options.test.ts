import { describe, expect, it } from 'vitest';
import { matchOptions } from './options.ts';

const options = ['Lumen Health', 'Helios Robotics', 'Älta Health', 'Osprey Air'].map((label) => ({
  value: label,
  label,
}));
const labels = (query: string) => matchOptions(options, query).map(({ label }) => label);

describe('matchOptions', () => {
  it('puts the best match first and keeps the order among equals', () => {
    expect(labels('he')).toEqual(['Helios Robotics', 'Lumen Health', 'Älta Health']);
  });

  it('looks past accents and case', () => {
    expect(labels('ALTA')).toEqual(['Älta Health']);
  });

  it('finds what is inside a word, and all without a query', () => {
    expect(labels('prey')).toEqual(['Osprey Air']);
    expect(labels(' ')).toHaveLength(4);
    expect(labels('zzz')).toEqual([]);
  });
});
