import {
  type Condition,
  type Operand,
  type RuleSpec,
  ruleSpec,
} from '../../../../../contract/pipeline/rule-language.ts';
import { looksBack, wants } from '../condition/op-words.ts';
import type { Count, Group, Line, Part, RuleDraft } from './draft.ts';

/** Something that is missing or wrong, and where: as the core names places, such as `when.all[1].value`. */
export interface Trouble {
  path: string;
  message: string;
}

export interface Written {
  /** Only when nothing is missing. */
  spec: RuleSpec | null;
  /** The same while only texts are missing: which deals it finds does not depend on them. */
  sketch: RuleSpec | null;
  troubles: Trouble[];
  /** By place in the rule, the id of the part of the draft that stands there. */
  places: Map<string, string>;
}

type On = Pick<Written, 'troubles' | 'places'>;

/** The rule that a draft says; what is missing is named, so that the form can say it where it is missing. */
export function specOf(draft: RuleDraft, id: string): Written {
  const on: On = { troubles: [], places: new Map() };
  const when = groupSaid(draft.when, 'when', on);
  const { name, category, severity, description, message, action, owner, fix, stages, closed } = draft;
  const thresholds = draft.thresholds.map(({ key, value, ...rest }) => {
    if (value === null) on.troubles.push({ path: `thresholds.${key}.value`, message: 'Type a number.' });
    return [key, { ...rest, value: value ?? 0 }] as const;
  });
  for (const [path, text, says] of [
    ['name', name, 'A name is needed.'],
    ['description', description, 'Say in a sentence why it matters.'],
    ['message', message, 'Say what is wrong with a deal that it finds.'],
    ['remediation.action', action, 'Say what is to be done about it.'],
  ] as const) {
    if (text.trim() === '') on.troubles.push({ path, message: says });
  }
  const said = (text: string) => text.trim() || '…';
  const texts = { name: said(name), description: said(description), message: said(message) };
  const parsed = ruleSpec.safeParse({
    ...{ id, ...texts, category, severity, stages, closed, when },
    remediation: { action: said(action), owner, fix },
    thresholds: Object.fromEntries(thresholds),
  });
  const sketch = parsed.success ? parsed.data : null;
  if (on.troubles.length > 0) return { spec: null, sketch, ...on };
  if (parsed.success) return { spec: parsed.data, sketch, ...on };
  const troubles = parsed.error.issues.map(({ path, message: says }) => ({ path: pathText(path), message: says }));
  return { spec: null, sketch, ...on, troubles };
}

const pathText = (path: PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key.toString()}]` : text ? `${text}.${String(key)}` : String(key),
    '',
  );

function groupSaid(group: Group, path: string, on: On): Condition | undefined {
  on.places.set(path, group.id);
  const { join, parts } = group;
  if (parts.length === 0) {
    on.troubles.push({ path, message: 'Add a condition.' });
    return undefined;
  }
  const [only] = parts;
  if (parts.length === 1 && only) {
    if (join === 'all' || join === 'any') return partSaid(only, path, on);
    return negated(partSaid(only, `${path}.not`, on));
  }
  const key = join === 'all' || join === 'notAll' ? 'all' : 'any';
  const inside = join === 'all' || join === 'any' ? path : `${path}.not`;
  const said = parts.map((part, place) => partSaid(part, `${inside}.${key}[${place.toString()}]`, on));
  const sound = said.filter((one) => one !== undefined);
  if (sound.length < said.length) return undefined;
  const whole: Condition = key === 'all' ? { all: sound } : { any: sound };
  return inside === path ? whole : { not: whole };
}

const negated = (condition: Condition | undefined): Condition | undefined => condition && { not: condition };

function partSaid(part: Part, path: string, on: On): Condition | undefined {
  if (part.kind === 'group') return groupSaid(part, path, on);
  on.places.set(path, part.id);
  return part.kind === 'count' ? countSaid(part, path, on) : lineSaid(part, path, on);
}

function lineSaid({ field, op, value, direction, within }: Line, path: string, on: On): Condition | undefined {
  if (field === null) on.troubles.push({ path: `${path}.field`, message: 'Pick a field.' });
  else if (op === null) on.troubles.push({ path: `${path}.op`, message: 'Pick what is asked of it.' });
  if (field === null || op === null) return undefined;
  const asks = wants(op) !== 'nothing';
  if (asks && !isWhole(value)) {
    on.troubles.push({ path: `${path}.value`, message: 'A value is missing.' });
    return undefined;
  }
  return {
    ...{ field, op },
    ...(asks ? { value } : {}),
    ...(direction && op === 'changed_times' ? { direction } : {}),
    ...(within !== undefined && looksBack(op) ? { within } : {}),
  };
}

function countSaid({ of, where, op, value }: Count, path: string, on: On): Condition | undefined {
  if (of === null) on.troubles.push({ path: `${path}.count_of`, message: 'Pick what is counted.' });
  const said = where ? groupSaid(where, `${path}.where`, on) : undefined;
  if (value === undefined || !isWhole(value)) {
    on.troubles.push({ path: `${path}.value`, message: 'A number is missing.' });
    return undefined;
  }
  if (of === null || (where && !said)) return undefined;
  return { count_of: of, ...(said ? { where: said } : {}), op, value };
}

const isWhole = (value: Operand | undefined): boolean => {
  if (value === undefined || value === '') return false;
  if (Array.isArray(value)) return value.length > 0 && value.every((one) => one !== '');
  return typeof value !== 'object' || value.field !== '';
};
