import type { Database } from 'better-sqlite3';
import type { Page } from '../../../../contract/base.ts';
import type { OverrideLayer, Rule, RuleVersion } from '../../../../contract/pipeline/rules.ts';
import type { Stage } from '../../../../contract/records/shapes.ts';
import { notFound } from '../../../platform/app-error.ts';
import type { Ledger } from '../../../platform/ledger/ledger.ts';
import type { Actor } from '../../../platform/ledger/run-command.ts';
import type { FieldCatalogue } from '../facts/fact-shapes.ts';
import { createCustomRules, type FiresForAll } from './change-custom.ts';
import { type Asked, overriddenBy, overrideWords, writeOverride } from './in-force/change-override.ts';
import { type HeldRule, rulesInForce } from './in-force/rules-in-force.ts';
import { listFields } from './list-fields.ts';
import { restoreVersion } from './restore-version.ts';
import type { ShippedRules } from './shipped-rules.ts';
import { takeWritten, type Written } from './take-written.ts';
import { backtestOf, rememberChecks, tellRule } from './tell-rule.ts';
import { addVersion, latestVersions, versionsOf } from './versions.ts';
import { ruleToYaml } from './written/rule-to-yaml.ts';

export type RulesOptions = {
  db: Database;
  ledger: Pick<Ledger, 'command'>;
  shipped: ShippedRules;
  /** Whoever uses this laptop, for overrides that are only theirs. */
  whose: () => string;
  catalogue: () => FieldCatalogue;
  stages: () => Stage[];
  /** How many of the open deals that a rule looks at it finds now. */
  matchesAll?: FiresForAll;
};

/** The rules of one open workspace: what they are here, what is changed about them, and those that are made here. */
export function createRules(options: RulesOptions) {
  const { db, ledger, shipped, catalogue, stages } = options;
  // Nobody's name is everybody's layer.
  const whose = () => options.whose() || 'somebody';
  const checked = rememberChecks();
  const inForce = (): HeldRule[] => rulesInForce(db, shipped, whose());
  const world = () => ({ catalogue: catalogue(), stages: stages() });

  const held = (id: string): HeldRule => {
    const found = inForce().find(({ spec }) => spec.id === id);
    if (found) return found;
    throw notFound('rule', id);
  };
  const tell = (rules: HeldRule[]): Rule[] => {
    const [here, version] = [world(), latestVersions(db)];
    return rules.map((one) =>
      tellRule(one, { ...checked(one, here), version: version(one.spec.id), backtest: backtestOf(db, one) }),
    );
  };
  const get = (id: string): Rule => {
    const [rule] = tell([held(id)]);
    if (rule) return rule;
    throw notFound('rule', id);
  };
  const whoseOf = (layer: OverrideLayer) => (layer === 'mine' ? whose() : '');
  const custom = createCustomRules({ ...options, held, world });

  return {
    inForce,
    fields: () => listFields(db, catalogue(), stages()),
    list(): Page<Rule> {
      const items = tell(inForce());
      return { items, nextCursor: null, total: items.length };
    },
    get,
    yaml: (id: string) => ({ yaml: ruleToYaml(held(id).base.spec) }),
    /** A rule as it was read, with everything that is wrong with it; for previews and backtests. */
    read: (written: Written) => takeWritten(written, catalogue(), stages()),
    async override(actor: Actor, { id, layer, ...asked }: Asked & { id: string; layer: OverrideLayer }): Promise<Rule> {
      const { base, overrides } = held(id);
      const wanted = overriddenBy(overrides[layer], asked, base.spec);
      const { label, what } = overrideWords(asked, base.spec, layer);
      await ledger.command({ label, actor }, (tx) => {
        if (JSON.stringify(wanted) === JSON.stringify(overriddenBy(overrides[layer], {}, base.spec))) return;
        writeOverride(tx, id, whoseOf(layer), wanted);
        addVersion(tx, actor, { ruleId: id, what, override: wanted, layer });
      });
      return get(id);
    },
    async reset(actor: Actor, { id, layer }: { id: string; layer: OverrideLayer }): Promise<Rule> {
      const { base, overrides } = held(id);
      const label = `Take back what was changed about “${base.spec.name}”${layer === 'mine' ? ' for me' : ''}`;
      await ledger.command({ label, actor }, (tx) => {
        if (!overrides[layer]) return;
        writeOverride(tx, id, whoseOf(layer), null);
        const what = `What was changed was taken back${layer === 'mine' ? ' for me' : ''}`;
        addVersion(tx, actor, { ruleId: id, what, override: null, layer });
      });
      return get(id);
    },
    async create(actor: Actor, asked: Written & { evenIfAll?: boolean }): Promise<Rule> {
      return get(await custom.create(actor, asked));
    },
    async change(actor: Actor, asked: Written & { id: string; evenIfAll?: boolean }): Promise<Rule> {
      await custom.change(actor, asked);
      return get(asked.id);
    },
    delete: custom.delete,
    versions(id: string): Page<RuleVersion> {
      const items = versionsOf(db, id);
      // One that is gone still has its versions, from which it can be put back.
      if (items.length === 0) held(id);
      return { items, nextCursor: null, total: items.length };
    },
    async restore(actor: Actor, asked: { id: string; version: number }): Promise<Rule> {
      await restoreVersion({ db, ledger, shipped, whose: whose() }, actor, asked);
      return get(asked.id);
    },
  };
}
