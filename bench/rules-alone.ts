// The rules without reading anything: over columns, and by json-rules-engine deal by deal.
import { Engine } from 'json-rules-engine';
import type { RuleSpec } from '../src/contract/pipeline/rule-language.ts';
import type { Facts } from '../src/main/domains/pipeline/facts/fact-shapes.ts';
import { catchUpHistory } from '../src/main/domains/pipeline/history/follow-history.ts';
import { ratesNow } from '../src/main/domains/pipeline/rates/rates-now.ts';
import { openScope, readFactsFor, readyRules } from '../src/main/domains/pipeline/reviews/evaluate.ts';
import { openDatabase } from '../src/main/platform/database/open.ts';
import { median, report } from './report.ts';
import { asJson, comparisonsIn, countsOf, plainDeal } from './rules-as-json.ts';

const sampled = 2_000;
const rounds = 5;

export async function rulesAlone(file: string, specs: readonly RuleSpec[]): Promise<void> {
  const db = openDatabase(file);
  catchUpHistory(db);
  const now = Date.now();
  const { rules, catalogue, stages } = readyRules(db, specs);
  const read = performance.now();
  const facts = readFactsFor(db, rules, { scope: openScope(rules, now), now, rates: ratesNow(db) });
  report({
    bench: `review: facts of ${facts.size.toLocaleString('en')} deals`,
    value: performance.now() - read,
    unit: 'ms',
  });

  const times = { all: [] as number[], common: [] as number[], engine: [] as number[] };
  const said = rules.flatMap((rule) => {
    const conditions = rule.spec.closed ? null : asJson(rule.spec, { catalogue, stages, facts, now });
    return conditions ? [{ rule, conditions }] : [];
  });
  const comparisons = said.reduce((sum, { conditions }) => sum + comparisonsIn(conditions), 0);
  if (comparisons < 20) throw new Error(`Only ${comparisons} comparisons are said in both.`);

  const engine = new Engine([], { allowUndefinedFacts: true });
  engine.addOperator('isEmpty', (value: unknown) => value == null);
  engine.addOperator('isPresent', (value: unknown) => value != null);
  for (const { rule, conditions } of said) engine.addRule({ conditions, event: { type: rule.spec.id } });

  const ours = new Map(said.map(({ rule }) => [rule.spec.id, rule.fires(facts)]));
  const counts = countsOf(facts);
  const step = Math.floor(facts.size / sampled);
  const places = Array.from({ length: sampled }, (_, i) => i * step);
  const deals = places.map((place) => plainDeal(facts, place, counts));
  // Turn by turn, so that whatever else the machine does meets both.
  for (let round = 0; round < rounds; round++) {
    const anew = forgetful(facts);
    times.all.push(timed(() => rules.map((rule) => rule.fires(anew))));
    const fresh = forgetful(facts);
    times.common.push(timed(() => said.map(({ rule }) => rule.fires(fresh))) / facts.size);
    const began = performance.now();
    for (const [i, deal] of deals.entries()) {
      const { events } = await engine.run(deal);
      if (round === 0) compare(places[i] ?? 0, new Set(events.map(({ type }) => type)));
    }
    times.engine.push((performance.now() - began) / sampled);
  }
  db.close();

  function compare(place: number, found: ReadonlySet<string>): void {
    for (const [id, fires] of ours) {
      if ((fires[place] === 1) === found.has(id)) continue;
      throw new Error(`${id} says ${fires[place]} of deal ${place}, and json-rules-engine ${found.has(id)}.`);
    }
  }
  const theirs = median(times.engine);
  const own = median(times.common);
  const what = `${said.length} rules, ${comparisons} comparisons`;
  report({ bench: `review: all ${rules.length} rules over columns`, value: median(times.all), unit: 'ms' });
  report({
    bench: `review: ${what}, a deal; beside json-rules-engine`,
    ...{ value: own * 1000, baseline: theirs * 1000, unit: 'µs', limit: (theirs * 1000) / 100 },
  });
}

/** The same facts without anything that was worked out about them before. */
const forgetful = (facts: Facts): Facts => ({ ...facts });

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
