import { once } from 'node:events';
import { connect } from 'node:net';

/** Sends exactly these bytes, which no HTTP client would, and gives back all that comes until the other side ends. */
export async function rawRequest(port: number, text: string, patience = 5_000): Promise<string> {
  const wire = connect(port, '127.0.0.1');
  let answer = '';
  wire.setEncoding('utf8').on('data', (chunk: string) => {
    answer += chunk;
  });
  wire.on('error', () => undefined);
  wire.setTimeout(patience, () => wire.destroy());
  wire.write(text);
  await once(wire, 'close');
  return answer;
}

export const statusOf = (answer: string): number => Number(answer.split(' ')[1]);
