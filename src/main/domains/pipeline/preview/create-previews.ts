import type { Database } from 'better-sqlite3';
import type { RuleSpec } from '../../../../contract/pipeline/rule-language.ts';
import type { RulePreview } from '../../../../contract/pipeline/rules.ts';
import { findsAll } from '../rules/change-custom.ts';
import { ruleToYaml } from '../rules/written/rule-to-yaml.ts';
import type { PreviewAsked, PreviewFound } from './run-preview.ts';
import { type RuleAsked, type RulesHeld, readAsked } from './written-rule.ts';

export type PreviewParts = {
  db: Database;
  now: () => number;
  held: RulesHeld;
  /** Evaluates beside the main thread, as of many deals that takes a second. */
  inWorker: (asked: PreviewAsked, options: { signal?: AbortSignal }) => Promise<PreviewFound>;
};

/** What a rule would find if a review ran now. */
export function createPreviews({ db, now, held, inWorker }: PreviewParts) {
  return {
    async preview(
      { limit, ...written }: RuleAsked & { limit: number },
      options: { signal?: AbortSignal } = {},
    ): Promise<RulePreview> {
      const { spec, problems } = readAsked(db, written, held);
      const read = { problems, spec, yaml: spec && ruleToYaml(spec) };
      if (spec === null || problems.length > 0) {
        return { ...read, matches: 0, open: 0, matchesAll: false, unknown: 0, items: [] };
      }
      const found = await inWorker({ spec, limit, now: now() }, options);
      return { ...read, ...found, matchesAll: findsAll(found) };
    },

    /** How many of the deals that it looks at a rule finds: one that finds them all says nothing. */
    async matchesAll(spec: RuleSpec): Promise<{ matches: number; open: number }> {
      const { matches, open } = await inWorker({ spec, limit: 0, now: now() }, {});
      return { matches, open };
    },
  };
}
