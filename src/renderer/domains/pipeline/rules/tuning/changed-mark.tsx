import { RotateCcw } from 'lucide-react';
import type { OverrideLayer, Rule } from '../../../../../contract/pipeline/rules.ts';
import { IconButton, Tag } from '../../../../ui/index.ts';
import { isChanged } from '../list/layers.ts';
import { layerWords } from '../rule-words.ts';

interface ChangedMarkProps {
  rule: Rule;
  layer: OverrideLayer;
  onReset: () => void;
}

/** That a rule is not as it came, in which layer, and the way back in the one that is being changed. */
export function ChangedMark({ rule, layer, onReset }: ChangedMarkProps) {
  const layers = (['workspace', 'mine'] as const).filter((one) => isChanged(rule, one));
  return layers.map((one) => (
    <span key={one} className="inline-flex items-center gap-0.5">
      <Tag tone={one === 'mine' ? 'thread' : 'calm'}>{one === 'mine' ? 'changed for me' : 'changed here'}</Tag>
      {one === layer ? (
        <IconButton
          icon={RotateCcw}
          size="sm"
          label={`Take the changes of “${rule.name}” ${layerWords[one]} back`}
          onClick={onReset}
        />
      ) : null}
    </span>
  ));
}
