// What is asked of the big workspace: every way of looking at it that the app offers.
import type { Condition } from '../src/contract/base.ts';

export const sorts = {
  deals: [
    'name',
    'accountId',
    'ownerId',
    'stageId',
    'outcome',
    'amount',
    'currency',
    'probability',
    'forecastCategory',
    'closeDate',
    'lostReason',
    'lastActivityAt',
    'source',
    'externalId',
    'createdAt',
    'updatedAt',
  ],
  contacts: ['name', 'title', 'email', 'phone', 'accountId', 'ownerId', 'source', 'createdAt'],
} as const;

export const groupings = ['stage', 'owner', 'account', 'forecastCategory', 'closeMonth', 'source'] as const;

const day = (fromNow: number) => new Date(Date.now() + fromNow * 86_400_000).toISOString().slice(0, 10);
const stage: Condition = { field: 'stage', op: 'anyOf', value: ['Discovery', 'Proposal'] };
const owner: Condition = { field: 'owner', op: 'is', value: 'Ana Ruiz' };
const account: Condition = { field: 'account', op: 'contains', value: 'croft' };
const amount: Condition = { field: 'amount', op: 'between', value: [2_000_000, 9_000_000] };
const closing: Condition = { field: 'closeDate', op: 'between', value: [day(-90), day(90)] };
const named: Condition = { field: 'name', op: 'contains', value: 'platform' };
const tagged: Condition = { field: 'tags', op: 'anyOf', value: ['new logo', 'competitive'] };
const open: Condition = { field: 'outcome', op: 'is', value: 'open' };

export const filters: { filter: Condition[]; search?: string }[] = [
  ...[stage, owner, account, amount, closing, named, tagged, open].map((condition) => ({ filter: [condition] })),
  { filter: [{ field: 'closeDate', op: 'inNextDays', value: 30 }] },
  { filter: [{ field: 'lastActivityAt', op: 'inLastDays', value: 14 }] },
  { filter: [{ field: 'lostReason', op: 'isPresent' }] },
  { filter: [], search: 'expansion' },
  { filter: [open, stage, amount] },
  { filter: [open, owner, closing, named] },
  { filter: [open, tagged, account, closing], search: 'data' },
];

/** One word to three, the beginning of one, words that nearly all have or only one has, and words typed wrong. */
export const searches = [
  'platform',
  'quillcroft',
  'lindvik optics',
  'finance workspace',
  'quillcroft data migration',
  'amara patel procurement',
  'p',
  'qu',
  'migr',
  'lindv opt',
  'platfrom',
  'quilcroft',
  'fianance workspce',
  'nothing like this',
];
