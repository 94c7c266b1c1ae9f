import { Fragment } from 'react';
import type { RuleSpec } from '../../../../../contract/pipeline/rule-language.ts';
import type { RuleField } from '../../../../../contract/pipeline/rules.ts';
import { labelOf } from '../condition/catalogue.ts';

interface MessageWordsProps {
  message: string;
  fields: RuleField[];
  thresholds: RuleSpec['thresholds'];
}

/** The message of a rule, with the names of what each deal puts in. */
export function MessageWords({ message, fields, thresholds }: MessageWordsProps) {
  const parts = message.split(/(\{[^{}\n]{1,140}\})/);
  return (
    <p className="min-w-0 leading-6">
      {parts.map((part, place) => {
        const key = `${place.toString()} ${part}`;
        if (place % 2 === 0) return <Fragment key={key}>{part}</Fragment>;
        const name = part.slice(1, -1).trim();
        const threshold = name.startsWith('$') ? thresholds[name.slice(1)] : undefined;
        return (
          <span key={key} className="rounded-1 bg-press px-1.5 py-0.5 text-ink-2">
            {threshold ? threshold.value.toLocaleString('en-US') : labelOf(fields, name)}
          </span>
        );
      })}
    </p>
  );
}
