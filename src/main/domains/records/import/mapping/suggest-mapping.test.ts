import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectKind } from './detect-kind.ts';
import { headerFingerprint } from './header-fingerprint.ts';
import { importKinds } from './import-kinds.ts';
import { forecastOf, stageOf, statusOf } from './known-values.ts';
import { editDistance } from './likeness.ts';
import { normalHeader } from './normal-header.ts';
import { suggestMapping } from './suggest-mapping.ts';

const targetsOf = (headers: string[]) => suggestMapping('deals', headers).map(({ target }) => target);

describe('headers that are not in the table', () => {
  test.each([
    ['Opportunity Nmae', 'name'],
    ['Expected Close Date (Month)', 'closeDate'],
    ['opportunity_owner_name', 'ownerName'],
    ['My Deal Stage', 'stage'],
    ['Next-Steps', 'nextWhat'],
    ['Next Step Due (Local)', 'nextAt'],
    ['follow_up_date', 'nextAt'],
    ['Last Activity Date', null],
    ['Win Probabilty', 'probability'],
    ['Opportunity Close Dt', null],
    ['Potential Stage', 'stage'],
    ['Opp Amount', 'amount'],
    ['Competitor', null],
    ['Competitor Name', null],
    ['Owner Id', null],
    ['Deal Owner Id', null],
    ['Stage Duration', null],
    ['Renewal date', null],
    ['Region', null],
    ['', null],
    ['!!!', null],
    ['x'.repeat(100_000), null],
  ])('%.40s → %s', (header, target) => {
    expect(targetsOf([header])).toEqual([target]);
  });

  test('carry a confidence below that of a known one', () => {
    const [known, alike] = [suggestMapping('deals', ['Close Date'])[0], suggestMapping('deals', ['Closse Date'])[0]];
    expect(known?.confidence).toBe(1);
    expect(alike?.confidence).toBeGreaterThan(0.7);
    expect(alike?.confidence).toBeLessThan(0.95);
  });
});

test('a target goes to the surest and best-known header only once', () => {
  expect(targetsOf(['Amount in company currency', 'Amount', 'Amount (converted)'])).toEqual([null, 'amount', null]);
  expect(targetsOf(['Deal - Won time', 'Deal - Expected close date'])).toEqual([null, 'closeDate']);
  expect(targetsOf(['Name', 'Opportunity Name'])).toEqual([null, 'name']);
});

test('bookkeeping of the other system is left out, the rest is offered as a custom field', () => {
  const mapping = suggestMapping('deals', ['Opportunity Name', 'Last Modified Date', 'Competitor']);
  expect(mapping.map(({ customField }) => customField)).toEqual([false, false, true]);
});

test('the kind of a file is not guessed from nothing', () => {
  expect(detectKind(['A', 'B'])).toBeNull();
  expect(detectKind([])).toBeNull();
  expect(detectKind(['Name', 'Email', 'Title', 'Company'])).toMatchObject({ kind: 'contacts' });
  expect(detectKind(['Name', 'Website', 'Industry', 'City'])).toMatchObject({ kind: 'accounts' });
  expect(detectKind(['Name', 'Stage', 'Amount', 'Owner'])).toMatchObject({ kind: 'deals' });
});

test('the same set of headers has the same fingerprint', () => {
  const print = headerFingerprint(['Deal Name', 'Amount']);
  expect(headerFingerprint(['AMOUNT', 'deal_name'])).toBe(print);
  expect(headerFingerprint(['Deal Name', 'Amount', 'Stage'])).not.toBe(print);
  expect(headerFingerprint(['Deal Name Amount'])).not.toBe(print);
  expect(headerFingerprint(['%'])).not.toBe(headerFingerprint(['#']));
});

test.each([
  ['Deal - Close Date', 'deal close date'],
  ['dealCloseDate', 'deal close date'],
  ['Sales_Region__c', 'sales region'],
  ['ACVAmount', 'acv amount'],
  ['Étape de vente', 'etape de vente'],
  ['Probability (%)', 'probability'],
])('%s is compared as “%s”', (header, normal) => {
  expect(normalHeader(header)).toBe(normal);
});

test('stages, forecasts and outcomes of the four', () => {
  expect(['Closed Won', 'closedwon', 'Won', 'Closed Won (Sales Pipeline)', 'CLOSED-WON'].map(stageOf)).toEqual(
    Array(5).fill('won'),
  );
  expect(['3-Propose', 'Proposal/Price Quote', 'Proposal Made', 'decisionmakerboughtin'].map(stageOf)).toEqual(
    Array(4).fill('proposal'),
  );
  expect(['Id. Decision Makers', 'Demo Scheduled', 'POC'].map(stageOf)).toEqual(Array(3).fill('evaluation'));
  expect(['Best Case', 'BEST_CASE', 'Upside', 'Most likely'].map(forecastOf)).toEqual(Array(4).fill('best_case'));
  expect(['Commit', 'Forecast', 'Committed'].map(forecastOf)).toEqual(Array(3).fill('commit'));
  expect(['Omitted', 'Not forecasted', 'OMIT'].map(forecastOf)).toEqual(Array(3).fill('omitted'));
  expect(['Won', 'Lost', 'Open', 'Paused'].map(statusOf)).toEqual(['won', 'lost', 'open', null]);
  expect([stageOf(''), stageOf('Our own stage'), stageOf('()')]).toEqual([null, null, null]);
});

test('edit distance', () => {
  expect(['kitten sitting', 'abc abc', 'ab ba', ' abc'].map((pair) => editDistance(...splitPair(pair)))).toEqual([
    3, 0, 1, 3,
  ]);
});

function splitPair(pair: string): [string, string] {
  const [one = '', other = ''] = pair.split(' ');
  return [one, other];
}

test('any headers are mapped, each target at most once', () => {
  const word = constantFrom(
    'Deal',
    'Name',
    'Close',
    'Date',
    'Owner',
    'ID',
    'Amount',
    'Email',
    '__c',
    '-',
    '(',
    '名前',
    'é',
    '',
  );
  const header = array(word, { maxLength: 5 }).map((words) => words.join(' '));
  assert(
    property(array(header, { maxLength: 20 }), string(), (headers, extra) => {
      for (const kind of importKinds) {
        const used = suggestMapping(kind, [...headers, extra]).flatMap(({ target }) => target ?? []);
        expect(new Set(used).size).toBe(used.length);
      }
      detectKind(headers);
    }),
    { numRuns: 100 },
  );
});
