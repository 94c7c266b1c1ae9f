import { expect, test } from 'vitest';
import words from '../../../../../resources/sample/pocs.json' with { type: 'json' };

test('every quote of the sample stands word for word in the call that it is from', () => {
  for (const { said, quote } of words.values) {
    expect(said).not.toBe('');
    expect(words.call.body).toContain(quote);
  }
});
