import { ORPCError } from '@orpc/client';
import { type ProblemData, problemData } from '../../../contract/problem.ts';
import type { Failure } from '../../ui/index.ts';

export interface Problem extends Failure {
  message: string;
  remedy: string;
  code: string;
  retryable: boolean;
  conflicts?: ProblemData['conflicts'];
}

/** The code of a page that lacks one of its own files. */
export const PART_MISSING = 'PART_MISSING';

const lost: Pick<Problem, 'message' | 'remedy' | 'code' | 'retryable'> = {
  message: 'The connection to the app was interrupted before an answer came.',
  remedy: 'It reconnects by itself. Then look whether the change is there, and try again if it is not.',
  code: 'CONNECTION_LOST',
  retryable: true,
};

/** What any caught value says to a person: a refusal by the core, a lost connection, or a bug of the page. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ORPCError) {
    const data = problemData.safeParse(error.data);
    return {
      message: error.message,
      remedy: data.data?.remedy ?? 'Nothing was changed. Copy the report if it keeps happening.',
      code: error.code,
      retryable: data.data?.retryable ?? false,
      conflicts: data.data?.conflicts,
      detail: data.data?.incident ? `Incident: ${data.data.incident}` : undefined,
    };
  }
  if (isMissingPart(error)) return partMissing;
  if (isLostConnection(error)) return lost;
  const message = error instanceof Error ? error.message : String(error);
  return {
    message: 'This part of the app stopped working.',
    remedy: 'Nothing you saved is lost. Try again, or copy the report for whoever helps you.',
    code: 'PAGE_BUG',
    retryable: true,
    detail: withoutSecrets([message, error instanceof Error ? (error.stack ?? '') : ''].join('\n')),
  };
}

const partMissing: Pick<Problem, 'message' | 'remedy' | 'code' | 'retryable'> = {
  message: 'A part of the app could not be loaded.',
  remedy: 'Trying again loads the page anew. Nothing you saved is lost.',
  code: PART_MISSING,
  retryable: true,
};

/** Views are loaded when they are first opened; each browser words the failure in its own way. */
const isMissingPart = (error: unknown): boolean =>
  error instanceof Error && /dynamically imported module|importing a module script|load module/i.test(error.message);

function isLostConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'AbortError') return true;
  return /websocket|socket|connection|message ?port|peer|closed|failed to fetch/i.test(error.message);
}

const SECRETS: [RegExp, string][] = [
  [/\b(bearer|basic)\s+[\w.~+/-]+=*/gi, '…'],
  [/(token|key|password|secret|authorization)(["']?\s*[=:]\s*["']?)[^\s"'&]+/gi, '$1$2…'],
  [/\bsk-[\w-]{8,}/g, 'sk-…'],
  [/https?:\/\/[^\s/]+/g, ''],
];

/** A report is pasted into messages: tokens and the session's own address stay out of it. */
export function withoutSecrets(text: string): string {
  return SECRETS.reduce((rest, [secret, instead]) => rest.replace(secret, instead), text).slice(0, 4000);
}
