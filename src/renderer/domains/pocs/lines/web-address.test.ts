import { describe, expect, it } from 'vitest';
import { shortAddress, webAddress } from './web-address.ts';

describe('an address that is typed', () => {
  it.each([
    ['https://example.com/a', 'https://example.com/a'],
    [' example.com/report ', 'https://example.com/report'],
    ['example.com:8443/x', 'https://example.com:8443/x'],
    ['http://intranet.example.com', 'http://intranet.example.com/'],
    ['', null],
  ])('%j is kept as %j', (typed, address) => expect(webAddress(typed)).toEqual({ address }));

  it.each([
    'javascript:alert(1)',
    'ftp://example.com/a',
    'file:///etc/passwd',
    'data:text/html,x',
    'see the notes',
    'report',
    'https://',
  ])('%j is refused', (typed) => expect(webAddress(typed)).toHaveProperty('problem'));
});

it('is read without what everybody knows', () => {
  expect(shortAddress('https://www.example.com/guides/setup/?x=1')).toBe('example.com/guides/setup');
  expect(shortAddress('not an address')).toBe('not an address');
});
