import type { Condition } from '../../../../contract/base.ts';
import { fold } from '../../../platform/text/clean-text.ts';
import { opNotFor, valuesOf } from './refuse-condition.ts';

const folded = (value: unknown) => fold(String(value).trim());

/** A condition on text as a test of folded text; null is a row without a value. */
export function matchText(condition: Condition, type: string): (text: string | null) => boolean {
  const only = () => folded(valuesOf(condition, 1)[0]);
  const many = () => new Set(valuesOf(condition).map(folded));
  switch (condition.op) {
    case 'is': {
      const wanted = only();
      return (text) => text === wanted;
    }
    case 'isNot': {
      const wanted = only();
      return (text) => text !== wanted;
    }
    case 'anyOf': {
      const wanted = many();
      return (text) => text !== null && wanted.has(text);
    }
    case 'noneOf': {
      const wanted = many();
      return (text) => text === null || !wanted.has(text);
    }
    case 'contains': {
      const wanted = only();
      return (text) => text?.includes(wanted) ?? false;
    }
    case 'lacks': {
      const unwanted = only();
      return (text) => !text?.includes(unwanted);
    }
    case 'startsWith': {
      const wanted = only();
      return (text) => text?.startsWith(wanted) ?? false;
    }
    case 'isEmpty':
      return (text) => text === null || text === '';
    case 'isPresent':
      return (text) => text !== null && text !== '';
    default:
      throw opNotFor(condition, type);
  }
}

/** A condition on tags, kept as a JSON list. "is" and "contains" both mean that the tag is among them. */
export function matchTags(condition: Condition): (json: string | null) => boolean {
  const tagsOf = (json: string | null) => (json === null ? [] : (JSON.parse(json) as string[]).map(fold));
  const not = condition.op === 'isNot' || condition.op === 'noneOf';
  if (condition.op === 'isEmpty') return (json) => tagsOf(json).length === 0;
  if (condition.op === 'isPresent') return (json) => tagsOf(json).length > 0;
  const positive = { isNot: 'is', noneOf: 'anyOf', contains: 'is' } as const;
  const op = condition.op in positive ? positive[condition.op as keyof typeof positive] : condition.op;
  const matches = matchText({ ...condition, op }, 'tags');
  return (json) => tagsOf(json).some(matches) !== not;
}

/** A condition on a yes-or-no field, kept as 1 or 0. */
export function matchYesNo(condition: Condition): (text: string | null) => boolean {
  const said = (value: unknown) => (/^(true|yes|1)$/i.test(String(value).trim()) ? '1' : '0');
  const value = Array.isArray(condition.value)
    ? condition.value.map(said)
    : condition.value === undefined
      ? undefined
      : said(condition.value);
  if (condition.op === 'contains' || condition.op === 'startsWith') throw opNotFor(condition, 'yesNo');
  return matchText({ ...condition, value }, 'yesNo');
}
