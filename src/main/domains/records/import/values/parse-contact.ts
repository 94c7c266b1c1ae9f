import { type Parsed, quote } from './parsed.ts';

const address = /^[^\s@<>"(),;:]{1,64}@(?:[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?\.)+\p{L}[\p{L}\d-]{1,62}$/u;

/** One e-mail address in lower case; a name and angle brackets around it are dropped. */
export function parseEmail(text: string): Parsed<string> {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const inner = /<([^<>]*)>\s*$/.exec(trimmed)?.[1] ?? trimmed;
  const email = inner
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase();
  if (email.length <= 254 && address.test(email)) return email;
  const several = trimmed.split(/[\s,;]+/).filter((part) => part.includes('@')).length > 1;
  return {
    problem: several
      ? `${quote(text)} holds more than one e-mail address. Keep one, and put the others into another column.`
      : `${quote(text)} is not an e-mail address. Write it like name@company.com.`,
  };
}

/** The domain that a web address, an e-mail address or a bare domain names, without `www.`. */
export function parseDomain(text: string): Parsed<string> {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const problem = { problem: `${quote(text)} is not a domain. Write it like company.com.` };
  if (trimmed.length > 2000 || /\s/.test(trimmed)) return problem;
  const afterAt =
    trimmed.includes('@') && !trimmed.includes('/') ? trimmed.slice(trimmed.lastIndexOf('@') + 1) : trimmed;
  const url = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(afterAt) ? afterAt : `https://${afterAt}`);
  const host = url?.hostname.replace(/\.$/, '').replace(/^www\d?\./, '') ?? '';
  return /^([a-z\d-]+\.)+[a-z][a-z\d-]+$/.test(host) ? host : problem;
}

/** A web address with its scheme, as it can be opened. */
export function parseWebsite(text: string): Parsed<string> {
  const domain = parseDomain(text);
  if (domain === null || typeof domain !== 'string') {
    return domain === null
      ? null
      : { problem: `${quote(text)} is not a web address. Write it like https://company.com.` };
  }
  const trimmed = text.trim();
  const url = URL.parse(/^https?:\/\//i.test(trimmed) ? trimmed : `https://${domain}`);
  return url === null
    ? { problem: `${quote(text)} is not a web address. Write it like https://company.com.` }
    : url.href.replace(/\/$/, '');
}

/** Digits with a `+` where the country is given, and ` x12` for an extension: the same number always looks the same. */
export function parsePhone(text: string): Parsed<string> {
  const trimmed = text
    .normalize('NFKC')
    .trim()
    .replace(/^(tel|phone|fon)[.:]*\s*/i, '');
  if (trimmed === '') return null;
  if (/^\d([.,]\d+)?e\+?\d+$/i.test(trimmed)) {
    return {
      problem: `${quote(text)} is a phone number that a spreadsheet has rounded. Format the column as text and export again.`,
    };
  }
  const [, main = '', extension] =
    /^(.*?)(?:\s*(?:ext\.?|extension|x|dw|durchwahl|#)\s*[:.]?\s*(\d{1,6}))?$/i.exec(trimmed) ?? [];
  const digits = main.replace(/^\+/, '').replace(/^00/, '').replace(/\(0\)/, '').replace(/\D/g, '');
  if (/[^\d\s()+\-./–·]/.test(main) || main.lastIndexOf('+') > 0 || digits.length < 4 || digits.length > 17) {
    return { problem: `${quote(text)} is not a phone number. Write it like +49 30 901820.` };
  }
  const international = main.startsWith('+') || main.startsWith('00');
  return `${international ? '+' : ''}${digits}${extension === undefined ? '' : ` x${extension}`}`;
}
