import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../contract/pipeline/review-shapes.ts';
import { asSent } from './as-sent.ts';
import { checkClaims } from './check-claims.ts';
import type { Dossier } from './dossier.ts';
import { localLook } from './local-look.ts';

const now = Date.UTC(2026, 8, 15);
const finding: Finding = {
  ...{ id: 'd1:no-meeting', dealId: 'd1', dealName: 'Rollout', accountName: null, ownerId: null, ownerName: null },
  ...{ stageName: 'Proposal', amount: null, ruleId: 'no-meeting', ruleName: 'No meeting', severity: 'warning' },
  ...{
    category: 'engagement',
    message: 'No meeting for three weeks.',
    seen: [],
    points: 10,
    mute: null,
    since: null,
    mended: false,
  },
  remediation: {
    action: 'Propose one.',
    owner: 'rep',
    fix: { kind: 'plan', what: 'Propose a meeting', step: 'email', days: 1 },
  },
};
const dossier = (more: Partial<Dossier> = {}): Dossier => ({
  dealId: 'd1',
  name: 'Rollout',
  at: now,
  stage: { name: 'Proposal', probability: 60 },
  fields: new Map([
    ['amount', { label: 'Amount', text: '€10,000' }],
    ['closeDate', { label: 'Close date', text: 'not set' }],
    ['nextWhat', { label: 'Next step', text: 'not set' }],
    ['account', { label: 'Account', text: 'Acme' }],
    ['stage', { label: 'Stage', text: 'Proposal' }],
  ]),
  contacts: [{ ref: 'c1', label: 'Kim', role: 'user' }],
  sources: [
    {
      ...{ kind: 'activity', ref: 'a1', label: 'Call', at: now - 1 },
      text: 'Call\nThey liked it. Kim said it is too expensive for this year. We go on.',
    },
  ],
  findings: [finding],
  ...more,
});

describe('a local look', () => {
  it('quotes what was written down, names what is missing, and says what to do', () => {
    const { summary, risks, missing, next } = localLook(dossier());
    expect(risks.map(({ text }) => text)).toEqual([
      'Money stands in the way.',
      'No meeting: No meeting for three weeks.',
    ]);
    expect(risks[0]?.restsOn[0]).toMatchObject({ ref: 'a1', quote: 'Kim said it is too expensive for this year.' });
    expect(missing.map(({ text }) => text)).toContain('Close date is not set.');
    expect(missing.map(({ text }) => text)).toContain('Nobody is known as a champion.');
    expect(next).toEqual({ what: 'Propose a meeting', kind: 'email', days: 1, why: 'No meeting.' });
    expect(summary).toContain('2 risks');
  });

  it('makes no claim that is dropped, and plans nothing over what is planned', () => {
    const one = dossier({
      fields: new Map(dossier().fields).set('nextWhat', { label: 'Next step', text: 'Call Kim' }),
    });
    expect(checkClaims(localLook(one), one).dropped).toBe(0);
    expect(localLook(one).next).toBeNull();
  });

  it('says that nothing speaks against a deal of which all is known', () => {
    const roles = ['champion', 'economic_buyer', 'legal'];
    const fields = new Map([...dossier().fields].map(([name, { label }]) => [name, { label, text: 'set' }]));
    const contacts = roles.map((role) => ({ ref: role, label: role, role }));
    const sources = [{ kind: 'note' as const, ref: 'n1', label: 'Fine', text: 'All is well.', at: now }];
    const look = localLook(dossier({ fields, contacts, sources, findings: [] }));
    expect(look).toMatchObject({ risks: [], missing: [], next: null });
    expect(look.summary).toContain('nothing speaks against it');
  });

  it('does not look at what was written long ago', () => {
    const [old] = dossier().sources.map((source) => ({ ...source, at: now - 100 * 86_400_000 }));
    expect(localLook(dossier({ sources: old ? [old] : [], findings: [] })).risks).toEqual([]);
  });
});

describe('claims', () => {
  const claim = (kind: 'activity' | 'field' | 'contact' | 'finding', ref: string, quote: string | null = null) => ({
    text: 'A claim.',
    severity: 'warning' as const,
    restsOn: [{ kind, ref, label: ref, quote }],
  });
  const kept = (risk: ReturnType<typeof claim>) =>
    checkClaims({ summary: '', risks: [risk], missing: [], next: null }, dossier()).risks.length;

  it.each([
    ['a quote that is there', claim('activity', 'a1', 'it is too expensive'), 1],
    ['a quote across a line break', claim('activity', 'a1', 'Call They liked it.'), 1],
    ['a quote that is nearly there', claim('activity', 'a1', 'it is far too expensive'), 0],
    ['an empty quote', claim('activity', 'a1', ' '), 0],
    ['a text of another deal', claim('activity', 'a2', 'it is too expensive'), 0],
    ['a field that there is', claim('field', 'amount'), 1],
    ['a field that there is not', claim('field', 'budget'), 0],
    ['a contact of the deal', claim('contact', 'c1'), 1],
    ['a finding of the deal', claim('finding', 'd1:no-meeting'), 1],
    ['nothing', { ...claim('field', 'amount'), restsOn: [] }, 0],
  ])('with %s', (_, risk, count) => expect(kept(risk)).toBe(count));
});

it('shows to the letter what a model would be told', () => {
  const text = asSent(dossier());
  for (const part of ['Deal: Rollout', 'Amount [field amount]: €10,000', 'Kim, user [contact c1]', 'too expensive']) {
    expect(text).toContain(part);
  }
});
