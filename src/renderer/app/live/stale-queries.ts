import type { LiveEvent } from '../../../contract/workspace.ts';

type Touched = Extract<LiveEvent, { type: 'committed' }>['committed']['touched'];

/** Part of a query key: `[path]` names a procedure or a branch of them, the input narrows it to one record. */
export type StaleKey = readonly [path: readonly string[], options?: { input: Record<string, string> }];

interface Feed {
  /** The kind whose records live in the table: single records are refetched one by one, its lists as a whole. */
  kind?: string;
  /** What else shows something of it. */
  also?: string[][];
}

const LISTS = ['list', 'totals', 'board', 'neighbours'];
const everyList = (kind: string) => LISTS.map((name) => ['records', kind, name]);
const wholeKinds = (...kinds: string[]) => kinds.map((kind) => ['records', kind]);

/** The plan of a POC is one answer, whichever of its parts changed. */
const POC_PARTS = [
  ...['poc_milestones', 'poc_phases', 'poc_tasks', 'poc_criteria', 'poc_team', 'poc_stack', 'poc_links', 'poc_values'],
  ...['poc_calls', 'poc_comments', 'poc_templates', 'poc_packets', 'poc_answers'],
];

/** The rules are held against a deal anew whenever its page shows what they find. */
const foundNow = ['pipeline', 'reviews', 'ofDeal'];

/** Which procedures show what a table holds. Names of accounts, people and stages stand on other records too. */
const FEEDS: Record<string, Feed> = {
  deals: {
    kind: 'deals',
    also: [
      ...everyList('accounts'),
      ['records', 'accounts', 'get'],
      ['records', 'deals', 'contacts'],
      ['actions'],
      ['pocs'],
      foundNow,
    ],
  },
  accounts: {
    kind: 'accounts',
    also: [...wholeKinds('deals', 'contacts', 'notes', 'activities', 'merge'), ['actions'], ['pocs']],
  },
  contacts: {
    kind: 'contacts',
    also: [['records', 'deals', 'contacts'], ...wholeKinds('notes', 'activities', 'merge')],
  },
  deal_contacts: { also: [['records', 'deals', 'contacts'], ...everyList('contacts'), foundNow] },
  notes: { kind: 'notes', also: [['workspace', 'timeline'], foundNow] },
  activities: {
    kind: 'activities',
    also: [['workspace', 'timeline'], ['records', 'deals'], ['actions'], ['pocs'], foundNow],
  },
  people: {
    also: [['records', 'people'], ['actions'], ...wholeKinds('deals', 'accounts', 'contacts', 'activities'), ['pocs']],
  },
  stages: {
    also: [['records', 'stages'], ['records', 'deals'], ['actions'], ['pipeline', 'rules']],
  },
  custom_fields: { also: [['pipeline', 'rules'], ...wholeKinds('customFields', 'deals', 'accounts', 'contacts')] },
  pocs: { also: [['pocs'], ['workspace', 'timeline'], ['actions']] },
  ...Object.fromEntries(POC_PARTS.map((table) => [table, { also: [['pocs']] }])),
  step_suggestions: { also: [['actions']] },
  step_proposals: { also: [['actions']] },
  finding_mutes: { also: [['pipeline', 'reviews']] },
  custom_rules: {
    also: [
      ['pipeline', 'rules'],
      ['pipeline', 'reviews'],
    ],
  },
  rule_overrides: {
    also: [
      ['pipeline', 'rules'],
      ['pipeline', 'reviews'],
    ],
  },
  rule_versions: { also: [['pipeline', 'rules']] },
  exchange_rates: {
    also: [
      ['pipeline', 'rates'],
      ['pipeline', 'reviews'],
    ],
  },
  review_schedules: { also: [['pipeline', 'schedules']] },
  saved_views: { also: [['records', 'views']] },
  kept_separate: { also: [['records', 'merge']] },
};

/** What any commit can change: what undo would do next, what search finds, what a timeline lists. */
const ALWAYS: string[][] = [
  ['workspace', 'upcoming'],
  ['records', 'search'],
];

const UNKNOWN: string[][] = [
  ['records'],
  ['actions'],
  ['pocs'],
  ['pipeline'],
  ['workspace', 'timeline'],
  ['workspace', 'upcoming'],
];

/** Past this many, one refetch of all of a kind is cheaper than matching each. */
const FEW = 50;

/** Which queries no longer hold after a commit. Pure: from what was touched to keys. */
export function staleQueries(touched: Touched): StaleKey[] {
  const keys = new Map<string, StaleKey>();
  const add = (key: StaleKey) => keys.set(JSON.stringify(key), key);
  for (const path of ALWAYS) add([path]);
  for (const [table, ids] of Object.entries(touched)) {
    const feed = FEEDS[table];
    // A table this page knows nothing of: a later domain's, whose views must not show something old.
    if (!feed) return UNKNOWN.map((path): StaleKey => [path]);
    for (const path of feed.also ?? []) add([path]);
    if (!feed.kind) continue;
    const { kind } = feed;
    if (ids === 'many' || ids.length > FEW) {
      add([['records', kind]]);
      add([['workspace', 'timeline']]);
      continue;
    }
    for (const path of everyList(kind)) add([path]);
    for (const id of ids) {
      add([['records', kind, 'get'], { input: { id } }]);
      add([['workspace', 'timeline'], { input: { kind, id } }]);
    }
  }
  return [...keys.values()];
}

/** What two commits in quick succession touched together. */
export function touchedTogether(a: Touched, b: Touched): Touched {
  const both: Touched = { ...a };
  for (const [table, ids] of Object.entries(b)) {
    const before = both[table] ?? [];
    both[table] = before === 'many' || ids === 'many' ? 'many' : [...new Set([...before, ...ids])];
  }
  return both;
}
