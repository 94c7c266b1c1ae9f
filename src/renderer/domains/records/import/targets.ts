import type { ColumnMapping, ImportPreview } from '../../../../contract/records/imports.ts';
import type { Option } from '../../../ui/index.ts';
import { kindWords } from './import-words.ts';

export const leaveOut: Option = { value: '', label: 'Leave out' };
const customMark = 'custom:';
export const customTarget = (label: string): string => `${customMark}${label.trim()}`;

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** What a target is called: a field of the app, or one of the person's own. */
export function targetLabel(target: string, targets: ImportPreview['targets']): string {
  if (target.startsWith(customMark)) return target.slice(customMark.length);
  return targets.find(({ field }) => field === target)?.label ?? target;
}

/** The choices for one column; those that another column has say so. */
export function targetOptions(
  header: string,
  mapping: ColumnMapping,
  { targets, customFields }: Pick<ImportPreview, 'targets' | 'customFields'>,
  known: string[],
): Option[] {
  const holder = (target: string) =>
    Object.keys(mapping).find((other) => other !== header && mapping[other] && same(mapping[other], target));
  const hint = (target: string, otherwise?: string) => {
    const other = holder(target);
    return other ? `now “${other}”` : otherwise;
  };
  const fields = targets.map(({ field, label, required }) => ({
    value: field,
    label,
    hint: hint(field, required ? 'required' : undefined),
  }));
  const own = known.map((label) => {
    const value = customTarget(label);
    return { value, label, hint: hint(value, 'your field') };
  });
  const chosen = mapping[header];
  const offered = [chosen?.startsWith(customMark) ? chosen.slice(customMark.length) : '', header]
    .filter((label, place, all) => label !== '' && label.length <= 80 && all.indexOf(label) === place)
    .filter((label) => !known.some((other) => same(other, label)))
    .map((label) => ({ value: customTarget(label), label: `New field “${label}”` }));
  const [newest, ...others] = offered;
  const likely = newest && customFields.includes(header);
  return likely
    ? [leaveOut, newest, ...others, ...fields, ...own]
    : [leaveOut, ...fields, ...own, ...(newest ? [newest, ...others] : [])];
}

/** A target belongs to one column: giving it to another takes it from the first. */
export function withTarget(mapping: ColumnMapping, header: string, target: string | null) {
  const takenFrom = target
    ? Object.keys(mapping).find((other) => other !== header && mapping[other] && same(mapping[other], target))
    : undefined;
  return {
    mapping: { ...mapping, ...(takenFrom !== undefined && { [takenFrom]: null }), [header]: target },
    takenFrom,
  };
}

const contactNames = ['name', 'firstName', 'lastName', 'email'];

/** What has to be matched before anything can go in, as a sentence. */
export function whatIsMissing(preview: Pick<ImportPreview, 'kind' | 'targets'>, mapping: ColumnMapping) {
  const taken = new Set(Object.values(mapping));
  const { one } = kindWords[preview.kind];
  const missing = preview.targets.filter(({ field, required }) => required && !taken.has(field));
  if (missing.length > 0) {
    const names = new Intl.ListFormat('en').format(missing.map(({ label }) => `“${label}”`));
    return `No column goes to ${names}, which every ${one} needs. Choose the column that holds it.`;
  }
  if (preview.kind === 'contacts' && !contactNames.some((field) => taken.has(field))) {
    return 'No column goes to a name or an e-mail, and a contact needs one. Choose the column that holds it.';
  }
  return undefined;
}

/** Columns that go in and can still be read in two ways. */
export const openReadings = ({ ambiguous }: Pick<ImportPreview, 'ambiguous'>, mapping: ColumnMapping): string[] =>
  ambiguous.filter(({ column, chosen }) => chosen < 0 && mapping[column]).map(({ column }) => column);

/** A few values of a column, each once. */
export function samplesOf({ headers, rows }: Pick<ImportPreview, 'headers' | 'rows'>, header: string): string[] {
  const place = headers.indexOf(header);
  const values = rows.map(({ cells }) => cells[place]?.trim() ?? '').filter((value) => value !== '');
  return [...new Set(values)].slice(0, 3).map((value) => value.slice(0, 200));
}
