import { createHmac, timingSafeEqual } from 'node:crypto';
import { type AnswerFile, answerBytesAtMost, answerFile } from '../../../../contract/pocs/packets.ts';
import { canonical } from '../../../../packet/canonical.ts';
import { AppError } from '../../../platform/app-error.ts';

const askAgain = 'Ask the customer to save their answers again and to send the new file.';

/** An answer file as it came, or a refusal of all of it: nothing of a file that is not whole is looked at. */
export function readAnswer(text: string): AnswerFile {
  if (Buffer.byteLength(text) > answerBytesAtMost) throw tooLarge();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // Why it is no JSON helps nobody who was sent the file.
    throw new AppError('FILE_UNREADABLE', 'This is not an answer file: it holds no JSON.', {
      remedy: 'Choose the file that ends in .throughline-answer.',
    });
  }
  const { data, error } = answerFile.safeParse(json);
  if (data) return data;
  const issue = error.issues[0];
  const place = issue?.path.join('.') || 'the file';
  throw new AppError('FILE_UNREADABLE', `This answer file is not as a packet writes it: ${place}: ${issue?.message}`, {
    remedy: askAgain,
  });
}

export const tooLarge = (): AppError =>
  new AppError('FILE_TOO_LARGE', 'This is not an answer file: an answer is smaller than 2 MB.', {
    remedy: 'Choose the file that ends in .throughline-answer.',
  });

/** Whether nobody changed the answer after the packet had sealed it. */
export function checkSeal({ seal, ...unsealed }: AnswerFile, key: string): void {
  const right = createHmac('sha256', Buffer.from(key, 'hex')).update(canonical(unsealed)).digest();
  if (timingSafeEqual(right, Buffer.from(seal, 'hex'))) return;
  throw new AppError(
    'FILE_UNREADABLE',
    'This answer was changed after the customer had saved it, so it is not taken.',
    {
      remedy: askAgain,
    },
  );
}
