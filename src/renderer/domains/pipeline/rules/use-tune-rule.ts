import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Severity } from '../../../../contract/pipeline/rule-language.ts';
import type { OverrideLayer, Rule } from '../../../../contract/pipeline/rules.ts';
import { core, orpc } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import { changedIn, overrideOf } from './list/layers.ts';

export interface Tune {
  change: (patch: { enabled?: boolean; severity?: Severity; thresholds?: Record<string, number> }) => void;
  reset: () => void;
}

const listKey = orpc.pipeline.rules.list.queryKey();

/** Turns a rule on or off and tunes it in a layer: shown at once, and taken back when the core refuses. */
export function useTuneRule(layer: OverrideLayer): (rule: Rule) => Tune {
  const queries = useQueryClient();
  return useCallback(
    (rule) => {
      const one = orpc.pipeline.rules.get.queryKey({ input: { id: rule.id } });
      const show = (next: Rule) => {
        queries.setQueryData(listKey, (list) =>
          list ? { ...list, items: list.items.map((each) => (each.id === next.id ? next : each)) } : list,
        );
        queries.setQueryData(one, (before) => (before ? next : before));
      };
      const send = async (ask: () => Promise<Rule>, guess?: Rule) => {
        // An answer that is on its way would show what was before.
        await Promise.all([queries.cancelQueries({ queryKey: listKey }), queries.cancelQueries({ queryKey: one })]);
        if (guess) show(guess);
        try {
          show(await ask());
        } catch (error) {
          show(rule);
          tell(error, () => void send(ask, guess));
        }
      };
      return {
        change: (patch) =>
          void send(
            () => core.pipeline.rules.override({ id: rule.id, layer, ...overrideOf(rule, layer, patch) }),
            changedIn(rule, layer, patch),
          ),
        reset: () => void send(() => core.pipeline.rules.reset({ id: rule.id, layer })),
      };
    },
    [queries, layer],
  );
}
