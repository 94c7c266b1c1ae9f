import { expect, test } from 'vitest';
import stageData from '../../../../../../resources/import/stages.json' with { type: 'json' };
import { type AliasTable, aliasTables, type ImportKind, importKinds } from './import-kinds.ts';
import { compactHeader } from './normal-header.ts';

const expectedTargets: Record<ImportKind, string> = {
  deals:
    'externalId name accountName accountDomain ownerName ownerEmail amount currency stage status probability forecastCategory closeDate source tags description createdAt nextWhat nextAt contactName contactEmail',
  accounts:
    'externalId name domain website industry employees annualRevenue country city phone ownerName ownerEmail tags description createdAt',
  contacts:
    'externalId firstName lastName name email phone title accountName accountDomain ownerName ownerEmail tags description createdAt',
};

/** Everything that is wrong with an alias table, in sentences for whoever edits the data file. */
function faults(table: AliasTable, known: readonly string[]): string[] {
  const found: string[] = [];
  const owners = new Map<string, string>();
  const add = (alias: string, owner: string) => {
    const normal = compactHeader(alias);
    const before = owners.get(normal);
    if (normal === '') found.push(`“${alias}” of ${owner} has no letters`);
    if (before !== undefined) found.push(`“${alias}” of ${owner} is already an alias of ${before}`);
    owners.set(normal, owner);
  };
  for (const [target, aliases] of Object.entries(table.targets)) {
    if (!known.includes(target)) found.push(`${target} is not a target`);
    for (const alias of aliases) add(alias, target);
  }
  for (const target of known) if (!(target in table.targets)) found.push(`${target} has no aliases`);
  for (const target of table.telling)
    if (!known.includes(target)) found.push(`${target} tells nothing: it is not a target`);
  for (const header of table.customFields) add(header, 'customFields');
  for (const header of table.leaveOut) add(header, 'leaveOut');
  return found;
}

test.each(importKinds)('the aliases of %s are sound', (kind) => {
  expect(faults(aliasTables[kind], expectedTargets[kind].split(' '))).toEqual([]);
});

test('the check finds duplicates and unknown targets', () => {
  const table = {
    nouns: [],
    telling: ['colour'],
    targets: { name: ['Deal Name', 'deal_name'], size: ['…'] },
    customFields: ['Type'],
    leaveOut: ['DEAL NAME', 'type'],
  };
  expect(faults(table, ['name', 'amount'])).toEqual([
    '“deal_name” of name is already an alias of name',
    'size is not a target',
    '“…” of size has no letters',
    'amount has no aliases',
    'colour tells nothing: it is not a target',
    '“DEAL NAME” of leaveOut is already an alias of name',
    '“type” of leaveOut is already an alias of customFields',
  ]);
});

test('no value means two stages, forecasts or outcomes', () => {
  for (const table of Object.values(stageData)) {
    const names = Object.values(table).flatMap((list: string[]) => list.map(compactHeader));
    const twice = names.filter((name, index) => names.indexOf(name) !== index);
    expect(twice).toEqual([]);
  }
});
