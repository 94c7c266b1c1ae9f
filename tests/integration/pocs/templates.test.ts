import { beforeEach, expect, test } from 'vitest';
import { type OpenPocs, openPocs, person } from './open-pocs.ts';

let house: OpenPocs;
beforeEach(async () => {
  house = await openPocs();
});

const yaml = 'name: Ours\nmilestones:\n  - title: Done\n    due: 2 days after kickoff\n';

test('a changed one is a new version, a POC stays with its own, and retiring brings the shipped one back', async () => {
  const { id } = await house.start();
  const saved = await house.pocs.templates.save(person, { key: 'standard', yaml });
  expect(saved).toMatchObject({ key: 'standard', version: 2, origin: 'own', name: 'Ours' });
  expect(await house.pocs.templates.save(person, { key: 'standard', yaml })).toMatchObject({ version: 2 });
  expect(house.pocs.templates.list().map(({ key, origin }) => [key, origin])[0]).toEqual(['standard', 'own']);
  expect(house.pocs.get(id).templateName).toBe('Standard proof of concept');
  expect((await house.start()).templateName).toBe('Ours');
  expect(house.pocs.templates.get('standard', 1)).toMatchObject({ origin: 'shipped', versions: [1, 2] });
  await house.pocs.templates.retire(person, 'standard');
  expect(house.pocs.templates.get('standard')).toMatchObject({ origin: 'shipped', version: 1 });
  await expect(house.pocs.templates.retire(person, 'standard')).rejects.toMatchObject({ code: 'CONFLICT' });
  await house.ledger.undo({ actor: person });
  expect(house.pocs.templates.get('standard')).toMatchObject({ origin: 'own', version: 2 });
});

test('an own one comes and goes; a broken one says its line and is not kept', async () => {
  await house.pocs.templates.save(person, { key: 'ours', yaml });
  expect(house.pocs.templates.list().map(({ key }) => key)).toEqual([
    'standard',
    'enterprise-eight-weeks',
    'fast-two-weeks',
    'ours',
  ]);
  await house.pocs.templates.retire(person, 'ours');
  expect(() => house.pocs.templates.get('ours')).toThrow('no POC template called "ours"');
  expect(house.pocs.templates.check('name: A\nmiles: 1')).toMatchObject({ template: null, problems: [{ line: 2 }] });
  await expect(house.pocs.templates.save(person, { key: 'bad', yaml: 'name: A\nmiles: 1' })).rejects.toThrow('Line 2:');
});
