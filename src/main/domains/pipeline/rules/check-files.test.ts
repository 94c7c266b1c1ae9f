import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dealFactFields, relatedFactFields } from '../facts/fact-fields.ts';
import { problemsInRules } from './check-files.ts';

const catalogue = {
  deal: new Map(dealFactFields.map((field) => [field.name, field])),
  related: new Map(
    Object.entries(relatedFactFields).map(([name, { label, fields }]) => [
      name,
      { label, fields: new Map(fields.map((field) => [field.name, field])) },
    ]),
  ),
};

test('the rules that ship with the app are sound', () => {
  expect(problemsInRules(join(process.cwd(), 'resources', 'rules'), catalogue, [])).toEqual([]);
});
