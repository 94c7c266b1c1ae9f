import { assert, constantFrom, integer, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { parseBoolean, parseTags } from './parse-choice.ts';
import { parseDomain, parseEmail, parsePhone, parseWebsite } from './parse-contact.ts';
import { currencyParser } from './parse-currency.ts';
import { parsePeople, splitPersonName } from './parse-person.ts';
import { isProblem } from './parsed.ts';

test.each([
  ['Ada@Example.COM ', 'ada@example.com'],
  ['mailto:ada@example.com', 'ada@example.com'],
  ['Ada Lovelace <ada.l+crm@mail.example.co.uk>', 'ada.l+crm@mail.example.co.uk'],
  ['jörg@müller.example', 'jörg@müller.example'],
  ['', null],
])('e-mail %s', (text, value) => {
  expect(parseEmail(text)).toBe(value);
});

test.each(['ada', 'ada@', '@example.com', 'a b@example.com', 'ada@example', 'ada@-x.com', 'a@b..com'])(
  'no e-mail: %s',
  (text) => {
    expect(parseEmail(text)).toMatchObject({ problem: expect.stringContaining('not an e-mail address') });
  },
);

test('two e-mail addresses are not silently one', () => {
  expect(parseEmail('a@example.com; b@example.com')).toMatchObject({
    problem: expect.stringContaining('more than one'),
  });
});

test.each([
  ['https://www.Acme.com/about?x=1', 'acme.com', 'https://www.acme.com/about?x=1'],
  ['acme.co.uk', 'acme.co.uk', 'https://acme.co.uk'],
  ['http://acme.com/', 'acme.com', 'http://acme.com'],
  ['müller.de', 'xn--mller-kva.de', 'https://xn--mller-kva.de'],
])('website %s', (text, domain, website) => {
  expect(parseDomain(text)).toBe(domain);
  expect(parseWebsite(text)).toBe(website);
});

test('domains', () => {
  expect(parseDomain('ada@acme.com')).toBe('acme.com');
  for (const text of ['acme', 'not a site', 'http://', 'javascript:alert(1)', '127.0.0.1', '..']) {
    expect(isProblem(parseDomain(text))).toBe(true);
    expect(isProblem(parseWebsite(text))).toBe(true);
  }
});

test.each([
  ['+49 (0)30 901820', '+4930901820'],
  ['0049 30 90-18-20', '+4930901820'],
  ['(555) 123-4567 ext. 12', '5551234567 x12'],
  ['555.123.4567x12', '5551234567 x12'],
  ['Tel: +1 555 1234567', '+15551234567'],
  ['', null],
])('phone %s', (text, value) => {
  expect(parsePhone(text)).toBe(value);
});

test('phones that are none', () => {
  expect(parsePhone('4.93012E+11')).toMatchObject({ problem: expect.stringContaining('rounded') });
  for (const text of ['call me', '12', '1'.repeat(30), '555 1234 or 555 5678', '1-800-FLOWERS'])
    expect(isProblem(parsePhone(text))).toBe(true);
});

test('people that a cell refers to', () => {
  expect(parsePeople('Ada Okafor (Ada@northwind.example); Tom Sail;  ; <x@y.example>;z@y.example')).toEqual([
    { name: 'Ada Okafor', email: 'ada@northwind.example' },
    { name: 'Tom Sail', email: null },
    { name: '', email: 'x@y.example' },
    { name: '', email: 'z@y.example' },
  ]);
  expect(parsePeople('Ada (acting) Okafor')).toEqual([{ name: 'Ada (acting) Okafor', email: null }]);
  expect(parsePeople('')).toEqual([]);
});

test('full names', () => {
  expect(splitPersonName('Ada Grace Okafor')).toEqual({ firstName: 'Ada Grace', lastName: 'Okafor' });
  expect(splitPersonName('Okafor, Ada')).toEqual({ firstName: 'Ada', lastName: 'Okafor' });
  expect(splitPersonName('Cher')).toEqual({ firstName: '', lastName: 'Cher' });
});

test('yes and no', () => {
  expect(['TRUE', 'Yes', 'ja', '1', 'oui', 'sí'].map(parseBoolean)).toEqual(Array(6).fill(true));
  expect(['false', 'NO', 'Nein', '0', 'non'].map(parseBoolean)).toEqual(Array(5).fill(false));
  expect(parseBoolean(' ')).toBeNull();
  expect(isProblem(parseBoolean('maybe'))).toBe(true);
});

test('tags', () => {
  expect(parseTags('a; B ;b;;c, d')).toEqual(['a', 'B', 'c, d']);
  expect(parseTags('x, y')).toEqual(['x', 'y']);
  expect(parseTags('')).toEqual([]);
});

test.each([
  ['eur', 'EUR'],
  ['$', 'USD'],
  ['US Dollar', 'USD'],
  ['Pound Sterling', 'GBP'],
  ['Euro', 'EUR'],
  ['Schweizer Franken', 'CHF'],
  ['USD - U.S. Dollar', 'USD'],
  ['JPY (Japanese Yen)', 'JPY'],
  ['', null],
])('currency %s', (text, code) => {
  expect(currencyParser('USD')(text)).toBe(code);
});

test('currencies that are none, or several', () => {
  expect(currencyParser('USD')('gold')).toMatchObject({ problem: expect.stringContaining('three-letter code') });
  expect(currencyParser('USD')('kr')).toMatchObject({ problem: expect.stringContaining('SEK, NOK') });
  expect(currencyParser('DKK')('kr')).toBe('DKK');
});

const codeUnit = integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
const anyUnit = oneof(
  codeUnit,
  constantFrom(' ', '\t', '\n', '\0', '@', '.', ';', '(', ')', '<', '>', 'a', '1', '+', '🚀', '\u00a0'),
);

test('no text makes any of them throw', () => {
  assert(
    property(string({ unit: anyUnit, maxLength: 40 }), (text) => {
      for (const parse of [parseEmail, parseDomain, parseWebsite, parsePhone, parseBoolean, parseTags, parsePeople]) {
        parse(text);
      }
    }),
  );
});
