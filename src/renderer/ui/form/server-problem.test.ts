import { describe, expect, it } from 'vitest';
import { serverProblem } from './server-problem.ts';

const refusal = (data: unknown) => Object.assign(new Error('The deal could not be saved.'), { data });

describe('serverProblem', () => {
  it('reads fields by name', () => {
    expect(serverProblem(refusal({ fields: { name: 'Another deal has this name' } }))).toEqual({
      message: 'The deal could not be saved.',
      fields: [{ path: 'name', message: 'Another deal has this name' }],
    });
  });

  it('reads a schema’s issues, nested paths too', () => {
    const issues = [
      { path: ['contacts', 0, 'email'], message: 'Not an e-mail address' },
      { path: [{ key: 'name' }], message: 'Too short' },
      { path: [], message: 'About the whole' },
      'noise',
    ];
    expect(serverProblem(refusal({ issues })).fields).toEqual([
      { path: 'contacts.0.email', message: 'Not an e-mail address' },
      { path: 'name', message: 'Too short' },
    ]);
  });

  it('has a sentence for anything else', () => {
    for (const odd of [undefined, 'text', { data: null }, new Error('')]) {
      expect(serverProblem(odd)).toEqual({ message: expect.stringContaining('try again'), fields: [] });
    }
  });
});
