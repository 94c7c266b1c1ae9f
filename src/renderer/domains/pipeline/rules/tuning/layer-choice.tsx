import { SegmentedControl } from '../../../../ui/index.ts';
import { changeRulesList, useRulesList } from '../list/list-state.ts';
import { layerOptions } from '../rule-words.ts';

/** For whom changes of rules count from now on. */
export function LayerChoice() {
  const layer = useRulesList((list) => list.layer);
  return (
    <SegmentedControl
      label="For whom changes count"
      value={layer}
      options={layerOptions}
      onChange={(next) => changeRulesList({ layer: next })}
    />
  );
}
