import { cleanText } from './clean-text.ts';
import { parseEmail } from './parse-contact.ts';

export interface PersonReference {
  name: string;
  email: string | null;
}

const mostPeople = 50;

/** People as exports refer to them: `Ada Okafor (ada@northwind.example); Tom Sail`, or `Ada Okafor <ada@…>`. */
export function parsePeople(text: string): PersonReference[] {
  return text
    .split(';', mostPeople)
    .map((part) => {
      const [, name = part, inner = ''] = /^(.*?)\s*[(<]([^()<>]*@[^()<>]*)[)>]\s*$/s.exec(part) ?? [];
      const email = parseEmail(inner || name);
      if (typeof email !== 'string') return { name: cleanText(part), email: null };
      return { name: inner === '' ? '' : cleanText(name), email };
    })
    .filter(({ name, email }) => name !== '' || email !== null);
}

/** Takes a full name apart: `Okafor, Ada` and `Ada Okafor`; a single word counts as the last name. */
export function splitPersonName(text: string): { firstName: string; lastName: string } {
  const name = cleanText(text);
  const comma = name.indexOf(',');
  if (comma > 0) return { firstName: name.slice(comma + 1).trim(), lastName: name.slice(0, comma).trim() };
  const space = name.lastIndexOf(' ');
  return { firstName: name.slice(0, Math.max(0, space)), lastName: name.slice(space + 1) };
}
