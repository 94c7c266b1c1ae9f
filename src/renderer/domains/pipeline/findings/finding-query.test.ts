import { expect, it } from 'vitest';
import { plainLayout } from '../../../ui/index.ts';
import { findingQuery } from './finding-query.ts';

const asked = (shown: Parameters<typeof findingQuery>[1], layout = plainLayout) => {
  const { id: _, ...query } = findingQuery('r', shown, undefined, layout);
  return JSON.parse(JSON.stringify(query));
};

it('asks for what the address narrows to', () => {
  expect(asked({})).toEqual({});
  expect(asked({ severity: 'critical', rule: 'no-amount', owner: 'a', muted: 'only' })).toEqual({
    severity: ['critical'],
    ruleId: ['no-amount'],
    ownerId: ['a'],
    muted: 'only',
  });
  expect(asked({ owner: 'none' })).toEqual({ ownerId: [null] });
});

it('sorts by the group first, so that its rows stand together', () => {
  const sort = [{ id: 'amount', desc: true }];
  expect(asked({}, { ...plainLayout, sort })).toEqual({ sort: '-amount' });
  expect(asked({}, { ...plainLayout, sort, group: 'owner' })).toEqual({ sort: 'owner,-amount' });
  expect(asked({}, { ...plainLayout, group: 'rule' })).toEqual({ sort: 'rule,severity,-amount,deal' });
});
