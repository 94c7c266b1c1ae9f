import type { Account, Contact } from '../../../../contract/records/shapes.ts';
import { formatMoney } from '../../../ui/index.ts';

export type MergeKind = 'accounts' | 'contacts';
export type Mergeable = Account | Contact;
export type Side = 'a' | 'b';

/** One field of two records that look like one. */
export interface MergeField {
  /** As the merge calls it. */
  field: string;
  label: string;
  a: string;
  b: string;
  differs: boolean;
}

const isAccount = (record: Mergeable): record is Account => 'openDeals' in record;

function factsOf(record: Mergeable): [field: string, label: string, text: string][] {
  const own: [string, string, string | null][] = isAccount(record)
    ? [
        ['domain', 'Domain', record.domain],
        ['website', 'Website', record.website],
        ['industry', 'Industry', record.industry],
        ['employees', 'Employees', record.employees?.toLocaleString('en-US') ?? null],
        ['annualRevenue', 'Revenue', record.annualRevenue && formatMoney(record.annualRevenue)],
        ['country', 'Country', record.country],
        ['city', 'City', record.city],
      ]
    : [
        ['title', 'Title', record.title],
        ['email', 'E-mail', record.email],
        ['accountId', 'Account', record.accountName],
      ];
  const custom = Object.entries(record.custom).map(([label, value]): [string, string, string] => [
    `custom.${label}`,
    label,
    typeof value === 'boolean' ? (value ? 'Yes' : 'No') : String(value ?? ''),
  ]);
  const shared: [string, string, string | null][] = [
    ['phone', 'Phone', record.phone],
    ['ownerId', 'Owner', record.ownerName],
    ['source', 'Source', record.source],
    ['externalId', 'External id', record.externalId],
    ['tags', 'Tags', record.tags.join(', ')],
  ];
  return [['name', 'Name', record.name], ...own, ...shared, ...custom].map(([field, label, text]) => [
    field ?? '',
    label ?? '',
    text ?? '',
  ]);
}

/** All fields in which either of the two says something. */
export function mergeFields(a: Mergeable, b: Mergeable): MergeField[] {
  const [one, other] = [factsOf(a), factsOf(b)];
  const labels = new Map([...one, ...other].map(([field, label]) => [field, label]));
  const textIn = (facts: typeof one, field: string) => facts.find(([name]) => name === field)?.[2] ?? '';
  return [...labels].flatMap(([field, label]) => {
    const [left, right] = [textIn(one, field), textIn(other, field)];
    return left || right ? [{ field, label, a: left, b: right, differs: left !== right }] : [];
  });
}

/** Where the open deals are, there one works; else the fuller record is the likelier to keep; of two as full, the older. */
export function likelyWinner(a: Mergeable, b: Mergeable): Side {
  const deals = (record: Mergeable) => (isAccount(record) ? record.openDeals : 0);
  const filled = (record: Mergeable) => factsOf(record).filter(([, , text]) => text !== '').length;
  const by = deals(a) - deals(b) || filled(a) - filled(b);
  return by > 0 || (by === 0 && a.createdAt <= b.createdAt) ? 'a' : 'b';
}

/** Which side each differing field is taken from, before a person decides: the winner's, unless it is empty there. */
export function likelyChoices(fields: MergeField[], winner: Side): Record<string, Side> {
  const loser = winner === 'a' ? 'b' : 'a';
  return Object.fromEntries(fields.map((field) => [field.field, field[winner] === '' ? loser : winner]));
}

/** What the merge is to take from the record that goes. */
export const takenFromLoser = (fields: MergeField[], choices: Record<string, Side>, winner: Side): string[] =>
  fields.filter(({ field, differs }) => differs && (choices[field] ?? winner) !== winner).map(({ field }) => field);
