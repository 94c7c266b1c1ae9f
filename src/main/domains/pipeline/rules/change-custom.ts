import type { RuleSpec } from '../../../../contract/pipeline/rule-language.ts';
import type { Stage } from '../../../../contract/records/shapes.ts';
import { AppError } from '../../../platform/app-error.ts';
import { invalid } from '../../../platform/invalid.ts';
import type { Ledger } from '../../../platform/ledger/ledger.ts';
import type { Actor, Transaction } from '../../../platform/ledger/run-command.ts';
import { changeRow, insertRow } from '../../../platform/ledger/write-row.ts';
import { counted } from '../../../platform/text/short-text.ts';
import type { FieldCatalogue } from '../facts/fact-shapes.ts';
import type { HeldRule } from './in-force/rules-in-force.ts';
import type { ShippedRules } from './shipped-rules.ts';
import { takeSound, type Written } from './take-written.ts';
import { addVersion } from './versions.ts';

export type FiresForAll = (rule: RuleSpec) => Promise<{ matches: number; open: number }>;

/** With fewer deals, all of them is no sign yet that a rule says nothing. */
const fewDeals = 5;
export const findsAll = ({ matches, open }: { matches: number; open: number }): boolean =>
  open >= fewDeals && matches === open;

type Options = {
  ledger: Pick<Ledger, 'command'>;
  shipped: ShippedRules;
  matchesAll?: FiresForAll;
  held(id: string): HeldRule;
  world(): { catalogue: FieldCatalogue; stages: Stage[] };
};

/** Making, rewriting and deleting the rules that are made here. */
export function createCustomRules({ ledger, shipped, matchesAll, held, world }: Options) {
  const sound = async ({ spec, yaml, evenIfAll }: Written & { evenIfAll?: boolean }): Promise<RuleSpec> => {
    const { catalogue, stages } = world();
    const rule = takeSound({ spec, yaml }, catalogue, stages);
    if (!evenIfAll && matchesAll) refuseAll(rule, await matchesAll(rule));
    return rule;
  };
  const own = (id: string, todo: string): HeldRule => {
    const found = held(id);
    if (found.custom) return found;
    throw new AppError('CONFLICT', `“${found.spec.name}” ships with Throughline and cannot be ${todo}.`, {
      remedy: 'Turn it off or tune it instead, or make a rule of your own from its YAML, under another id.',
    });
  };

  return {
    async create(actor: Actor, asked: Written & { evenIfAll?: boolean }): Promise<string> {
      const rule = await sound(asked);
      const { id, name } = rule;
      const theirs = shipped().find(({ spec }) => spec.id === id);
      if (theirs) throw taken(id, `“${theirs.spec.name}”, which ships with Throughline`);
      await ledger.command({ label: `Make the rule “${name}”`, actor }, (tx) => {
        if (exists(tx, id)) throw taken(id, 'another rule that was made here');
        insertRow(tx.db, 'custom_rules', tx.now, { id, spec: JSON.stringify(rule) });
        addVersion(tx, actor, { ruleId: id, what: 'Made', spec: rule });
      });
      return id;
    },
    async change(actor: Actor, asked: Written & { id: string; evenIfAll?: boolean }): Promise<void> {
      const { id } = asked;
      own(id, 'rewritten');
      const rule = await sound(asked);
      if (rule.id !== id) {
        throw invalid(
          'id',
          `The rule is known as "${id}"; "${rule.id}" would be another one.`,
          'Leave the id as it is.',
        );
      }
      await ledger.command({ label: `Change the rule “${rule.name}”`, actor }, (tx) => {
        const changed = changeRow(tx.db, 'custom_rules', { id, now: tx.now }, { spec: JSON.stringify(rule) });
        if (changed.length > 0) addVersion(tx, actor, { ruleId: id, what: 'Rewritten', spec: rule });
      });
    },
    async delete(actor: Actor, id: string): Promise<{ ok: true }> {
      const { base } = own(id, 'deleted');
      await ledger.command({ label: `Delete the rule “${base.spec.name}”`, actor }, (tx) => {
        addVersion(tx, actor, { ruleId: id, what: 'Deleted', spec: base.spec });
        tx.db.prepare('DELETE FROM rule_overrides WHERE rule_id = ?').run(id);
        tx.db.prepare('DELETE FROM custom_rules WHERE id = ?').run(id);
      });
      return { ok: true };
    },
  };
}

const exists = (tx: Transaction, id: string): boolean =>
  tx.db.prepare('SELECT 1 FROM custom_rules WHERE id = ?').get(id) !== undefined;

const taken = (id: string, by: string): AppError =>
  invalid('id', `The id "${id}" is that of ${by}.`, 'Give the rule another id.');

function refuseAll({ name }: RuleSpec, found: { matches: number; open: number }): void {
  if (!findsAll(found)) return;
  const deals = counted(found.open, 'open deal');
  throw invalid(
    'when',
    `“${name}” finds all ${deals} that it looks at, so it tells none of them apart.`,
    'Narrow its condition, or save it all the same.',
  );
}
