import type { Dossier } from './dossier.ts';

/** What a model would be told about a deal, to the letter; shown before anything is sent. */
export function asSent({ name, fields, contacts, findings, sources }: Dossier): string {
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  return [
    `Deal: ${name}`,
    ...[...fields].map(([ref, { label, text }]) => `${label} [field ${ref}]: ${text}`),
    '',
    'People:',
    ...contacts.map(({ ref, label, role }) => `- ${label}, ${role.replaceAll('_', ' ')} [contact ${ref}]`),
    '',
    'What the rules found:',
    ...findings.map(({ id, ruleName, message }) => `- ${ruleName}: ${message} [finding ${id}]`),
    '',
    'What was written down:',
    ...sources.map(({ kind, ref, text, at }) => `--- ${day(at)} [${kind} ${ref}]\n${text}`),
  ].join('\n');
}

/** About four characters are a token; an answer of a look is some hundreds. */
export const tokensOf = (text: string): number => Math.ceil(text.length / 4);
export const answerTokens = 700;
