import { beforeEach, describe, expect, it } from 'vitest';
import { answersOverHttp } from '../../../src/main/domains/pocs/answers/answers-over-http.ts';
import { answered, type OpenExchange, openExchange } from './open-exchange.ts';
import { person } from './open-pocs.ts';

let exchange: OpenExchange['exchange'];
let pocId: OpenExchange['pocId'];
let packet: OpenExchange['packet'];
beforeEach(async () => {
  ({ exchange, pocId, packet } = await openExchange());
});

describe('an answer over HTTP', () => {
  const post = (path: string, body: BodyInit | null, headers: Record<string, string> = {}) =>
    answersOverHttp(() => exchange.answers.take)(
      new Request(`http://localhost${path}`, { method: 'POST', body, headers, duplex: 'half' } as RequestInit),
      { actor: person },
    );
  const form = (file: File, part = 'file') => {
    const data = new FormData();
    data.set(part, file);
    return data;
  };

  it('is sent as a form and answered with the comparison, for one POC or for whichever it names', async () => {
    const sent = await packet();
    const one = await post(`/api/v1/pocs/${pocId}/answers`, form(answered(sent, {})));
    expect([one?.status, await one?.json()]).toMatchObject([201, { pocId, answeredBy: 'Jo Osei', items: [] }]);
    expect((await post('/api/v1/poc-answers', form(answered(sent, {}))))?.status).toBe(201);
  });
  it('is refused when the form has no file, is no form, or goes on for ever', async () => {
    await expect(post('/api/v1/poc-answers', form(new File(['x'], 'x'), 'other'))).rejects.toThrow(/no part “file”/);
    await expect(post('/api/v1/poc-answers', 'x', { 'content-type': 'text/plain' })).rejects.toThrow(/not a form/);
    let read = 0;
    const endless = new ReadableStream({
      pull(controller) {
        read += 1;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const type = { 'content-type': 'multipart/form-data; boundary=x' };
    await expect(post('/api/v1/poc-answers', endless, type)).rejects.toThrow(/smaller than 2 MB/);
    expect(read).toBeLessThan(6);
  });
  it('is nothing that any other call is', async () => {
    expect(await post('/api/v1/deals', 'x')).toBeUndefined();
  });
});
