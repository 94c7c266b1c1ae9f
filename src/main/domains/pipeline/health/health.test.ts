import fc from 'fast-check';
import { expect, it } from 'vitest';
import { categories, severities } from '../../../../contract/pipeline/rule-language.ts';
import { healthOf } from './health.ts';
import { healthOfMany } from './health-of-many.ts';
import { categoryCap, pointsOf } from './points.ts';

const finding = fc.record({
  ruleId: fc.constantFrom('a', 'b', 'c', 'd'),
  ruleName: fc.string(),
  severity: fc.constantFrom(...severities),
  category: fc.constantFrom(...categories),
});

const named = (severity: 'critical' | 'warning' | 'info', category: (typeof categories)[number]) => ({
  ruleId: `${severity}-${category}`,
  ruleName: severity,
  severity,
  category,
});

it('takes 25, 10 and 3 off, and shows it', () => {
  const { health, lines } = healthOf([
    named('critical', 'forecasting'),
    named('warning', 'engagement'),
    named('info', 'engagement'),
  ]);
  expect(health).toBe(62);
  expect(lines.map(({ points }) => points)).toEqual([100, -25, -10, -3]);
});

it('gives back what is over the cap of a category, and what is under 0', () => {
  const many = categories.flatMap((category) => [named('critical', category), named('critical', category)]);
  const { health, lines } = healthOf(many);
  expect(health).toBe(0);
  expect(lines.filter(({ points, ruleId }) => ruleId === null && points === 10)).toHaveLength(categories.length);
  expect(lines.at(-1)).toMatchObject({ points: categories.length * categoryCap - 100 });
});

it('adds up exactly, whatever was found', () => {
  fc.assert(
    fc.property(fc.array(finding, { maxLength: 40 }), (findings) => {
      const { health, lines } = healthOf(findings);
      expect(lines.reduce((sum, { points }) => sum + points, 0)).toBe(health);
      expect(health).toBeGreaterThanOrEqual(0);
      expect(lines.filter(({ ruleId }) => ruleId !== null)).toHaveLength(findings.length);
      const byHand = categories.map((category) =>
        Math.min(
          categoryCap,
          findings.reduce((sum, one) => sum + (one.category === category ? pointsOf[one.severity] : 0), 0),
        ),
      );
      expect(health).toBe(
        Math.max(
          0,
          byHand.reduce((left, points) => left - points, 100),
        ),
      );
    }),
  );
});

it('comes to the same for many deals at once', () => {
  const rule = fc.record({
    spec: fc.record({ severity: fc.constantFrom(...severities), category: fc.constantFrom(...categories) }),
    hits: fc.array(fc.record({ deal: fc.nat(7), counts: fc.boolean() }), { maxLength: 8 }),
  });
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 30 }), (rules) => {
      const once = rules.map(({ spec, hits }) => ({
        spec,
        hits: hits.filter((hit, i) => hits.findIndex(({ deal }) => deal === hit.deal) === i),
      }));
      const many = healthOfMany(
        8,
        once.map(({ spec, hits }) => ({
          spec,
          deals: Uint32Array.from(hits, ({ deal }) => deal),
          counts: Uint8Array.from(hits, ({ counts }) => (counts ? 1 : 0)),
        })),
      );
      for (let deal = 0; deal < 8; deal++) {
        const findings = once.flatMap(({ spec, hits }) =>
          hits.some((hit) => hit.deal === deal && hit.counts) ? [{ ruleId: 'r', ruleName: 'R', ...spec }] : [],
        );
        expect(many[deal]).toBe(healthOf(findings).health);
      }
    }),
  );
});
