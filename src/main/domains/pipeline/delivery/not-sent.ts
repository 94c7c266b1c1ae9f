import { AppError } from '../../../platform/app-error.ts';

type How = {
  remedy: string;
  /** It may go through later. */
  again?: boolean;
  /** How long whoever refused it asks to be left alone. */
  waitMs?: number;
  /** Where it may have gone all the same: nobody knows how far it came. */
  perhapsLeftFor?: string;
  cause?: unknown;
};

/** Why something was not sent, and whether trying it again is of any use. */
export class NotSent extends AppError {
  readonly waitMs: number | undefined;
  readonly perhapsLeftFor: string | undefined;

  constructor(message: string, { remedy, again = false, waitMs, perhapsLeftFor, cause }: How) {
    super('NOT_SENT', message, { remedy, retryable: again, cause });
    this.waitMs = waitMs;
    this.perhapsLeftFor = perhapsLeftFor;
  }
}

/** What the other side said, short and without the secrets, should it have said them back. */
export function theySaid(text: string, secrets: readonly string[] = []): string {
  const clean = text
    .slice(0, 1000)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .toWellFormed()
    .trim();
  const without = secrets
    .filter((secret) => secret !== '')
    .reduce((said, secret) => said.replaceAll(secret, '…'), clean);
  return without.length > 200 ? `${[...without].slice(0, 199).join('')}…` : without;
}
