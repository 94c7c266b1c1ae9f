import { invalid } from '../../../platform/invalid.ts';
import { cleanBody, cleanLine } from '../../../platform/text/clean-text.ts';
import type { Take } from './part.ts';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What the contract has checked whole: a choice, a number, yes or no. */
export const asIs: Take = (value) => {
  if (typeof value === 'string' || typeof value === 'number') return value;
  return typeof value === 'boolean' ? Number(value) : null;
};

/** A name that has to say something. */
export const name: Take = (value, { field }) => {
  const line = cleanLine(textOf(value));
  if (!line) throw invalid(field, `${field}: there is nothing readable in it.`, 'Type a title.');
  return line;
};
export const line: Take = (value) => cleanLine(textOf(value));
export const lineOrNull: Take = (value) => cleanLine(textOf(value)) || null;
export const body: Take = (value) => cleanBody(textOf(value));

/** An address that opens in a browser and nothing else: no scripts, no files. */
export const address: Take = (value, { field }) => {
  const text = cleanLine(textOf(value));
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.hostname !== '') return url.href;
  throw invalid(field, `${field}: “${text.slice(0, 80)}” is not a web address.`, 'Use one that starts with https://.');
};
export const addressOrNull: Take = (value, at) => (cleanLine(textOf(value)) ? address(value, at) : null);

export const emailOrNull: Take = (value, { field }) => {
  const text = cleanLine(textOf(value));
  if (text === '' || /^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\]+$/.test(text)) return text || null;
  throw invalid(field, `${field}: this is not an e-mail address.`, 'Use one such as ann@example.com.');
};

const words = {
  contacts: 'contact',
  activities: 'activity',
  poc_milestones: 'milestone of this POC',
  poc_phases: 'phase of this POC',
};

/** The id of a record that is there; one of a plan has to be in the same one. */
export const linkTo =
  (table: keyof typeof words): Take =>
  (value, { field, db, pocId }) => {
    if (value === null) return null;
    const id = textOf(value);
    const own = table.startsWith('poc_') ? ' AND poc_id = ?' : '';
    const found = db.prepare<string[]>(`SELECT 1 FROM ${table} WHERE id = ?${own}`).get(...(own ? [id, pocId] : [id]));
    if (found) return id;
    throw invalid(
      field,
      `${field}: there is no ${words[table]} with the id "${id}".`,
      'Use the id of one that exists.',
    );
  };
