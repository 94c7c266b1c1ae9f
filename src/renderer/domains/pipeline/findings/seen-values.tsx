import type { Finding } from '../../../../contract/pipeline/review-shapes.ts';
import { useGo } from '../../../app/use-go.ts';
import { EvidenceThread, Knot, Section } from '../../../ui/index.ts';
import { seenPath } from '../look/cited.ts';

interface SeenValuesProps {
  dealId: string;
  seen: Finding['seen'];
}

/** The values that the rule looked at and what it worked out, as they were; each leads to what it comes from. */
export function SeenValues({ dealId, seen }: SeenValuesProps) {
  const go = useGo();
  if (seen.length === 0) return null;
  return (
    <Section title="What it rests on">
      <EvidenceThread label="What it rests on">
        {seen.map(({ field, label, text, value }) => (
          <Knot
            key={field}
            source={label}
            tone={value === null ? 'warn' : 'thread'}
            onOpen={() => go(seenPath(dealId, field))}
          >
            {text === '' || value === null ? <span className="text-ink-3">Nothing is known</span> : text}
          </Knot>
        ))}
      </EvidenceThread>
    </Section>
  );
}
