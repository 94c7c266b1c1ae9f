import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog, type OpenLog } from './log.ts';
import { openRotatingFile } from './rotating-file.ts';

let folder: string;
let opened: OpenLog;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'log-'));
  opened = createLog({ folder });
});
afterEach(() => {
  opened.close();
  rmSync(folder, { recursive: true });
});

const written = () => readFileSync(opened.file, 'utf8');
const secret = 'hunter2-Zq9vK';

describe('the log', () => {
  it('writes lines of JSON with what was said', () => {
    opened.log.info({ job: 'a1', deals: 3 }, 'imported');
    expect(JSON.parse(written())).toMatchObject({ level: 30, job: 'a1', deals: 3, msg: 'imported' });
    expect(written()).not.toContain('hostname');
  });

  it.each([
    ['a field by its name', () => opened.log.info({ password: secret })],
    [
      'a field deep down',
      () => opened.log.info({ a: [{ request: { headers: { Authorization: `Bearer ${secret}` } } }] }),
    ],
    ['a field in camel case', () => opened.log.info({ sessionToken: secret, claudeApiKey: secret })],
    [
      'a field with other spelling',
      () => opened.log.info({ 'x-api-key': secret, ACCESS_TOKEN: secret, set_cookie: [secret] }),
    ],
    ['a field that holds more fields', () => opened.log.info({ credentials: { user: 'ann', value: secret } })],
    ['a header in a sentence', () => opened.log.warn(`failed with Authorization: Bearer ${secret} at once`)],
    ['a bearer alone', () => opened.log.warn(`sent bearer ${secret}`)],
    ['an address with a token', () => opened.log.info({ url: `http://127.0.0.1:5000/?a=1&token=${secret}#x` })],
    ['an address with a password', () => opened.log.info(`opening https://ann:${secret}@example.com/`)],
    ['JSON inside text', () => opened.log.info({ body: JSON.stringify({ apiKey: secret, refresh_token: secret }) })],
    ['JSON with a quote in the secret', () => opened.log.info(JSON.stringify([{ token: `a"b ${secret}` }, 1]))],
    ['JSON that was cut off', () => opened.log.info(JSON.stringify({ token: secret }).slice(0, -2))],
    [
      'JSON inside JSON inside text',
      () => opened.log.info({ body: JSON.stringify({ raw: JSON.stringify({ token: secret }) }) }),
    ],
    ['the message of an error', () => opened.log.error({ err: new Error(`refused: token=${secret}`) }, 'x')],
    [
      'the cause and fields of an error',
      () => {
        const error = Object.assign(new Error('outer', { cause: new Error(`Bearer ${secret}`) }), { token: secret });
        opened.log.error({ err: error }, 'x');
      },
    ],
    ['a key by its shape', () => opened.log.info(`key sk-ant-api03-${secret} used`)],
    ['a child logger', () => opened.log.child({ token: secret }).info('hello')],
  ])('never holds a secret: %s', (_, say) => {
    say();
    expect(written().split('\n')).toHaveLength(2);
    expect(written()).not.toContain(secret);
    expect(written()).toContain('[hidden]');
  });

  it('never holds a secret that it was told of, wherever it turns up', () => {
    const odd = 'pass "word" \\ ü/?';
    opened.hide(odd);
    opened.log.info({ [`weird ${odd}`]: 1, list: [`..${odd}..`], url: `/x/${encodeURIComponent(odd)}` }, odd);
    opened.log.error({ err: new Error(`a ${odd} b`) });
    for (const form of [odd, JSON.stringify(odd).slice(1, -1), encodeURIComponent(odd)]) {
      expect(written()).not.toContain(form);
    }
  });

  it('never fails and never writes a secret field, whatever the values are', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything({ maxDepth: 3, withNullPrototype: true })), (fields) => {
        opened.log.info({ fields, nested: { ...fields, token: secret } }, 'any');
        expect(written()).not.toContain(secret);
      }),
      { numRuns: 50 },
    );
  });

  it('cuts text of any length to one that can be read', () => {
    opened.log.info(` ${'token'.repeat(1_000_000)}`);
    expect(written().length).toBeLessThan(20_000);
  });

  it('leaves ordinary words alone', () => {
    const words = { tokens_used: 5, msg: 'The basic plan covers the author and the key account.', keyAccount: 'Acme' };
    opened.log.info(words);
    expect(JSON.parse(written())).toMatchObject({ msg: words.msg, keyAccount: 'Acme' });
  });

  it.skipIf(process.platform === 'win32')('is for this person’s eyes only', () => {
    opened.log.info('x');
    expect(statSync(opened.file).mode & 0o077).toBe(0);
  });
});

describe('the file', () => {
  it('never grows over its size and keeps a few before it', () => {
    const file = openRotatingFile(join(folder, 'a.log'), { maxBytes: 1000, kept: 2 });
    for (let n = 0; n < 100; n++) file.write(`${String(n).padStart(99, '.')}\n`);
    file.close();
    expect(readdirSync(folder).sort()).toEqual(['a.log', 'a.log.1', 'a.log.2']);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(1000);
    expect(readFileSync(join(folder, 'a.log'), 'utf8')).toMatch(/99\n$/);
  });

  it('loses lines rather than the app, and says how many', () => {
    const blocked = join(folder, 'in');
    writeFileSync(blocked, 'a file where a folder should be');
    const file = openRotatingFile(join(blocked, 'a.log'));
    file.write('one\n');
    file.write('two\n');
    rmSync(blocked);
    file.write('three\n');
    file.close();
    expect(readFileSync(join(blocked, 'a.log'), 'utf8')).toMatch(/"2 lines could not be written"\}\nthree\n$/);
  });
});
