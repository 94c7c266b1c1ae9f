import type { Severity } from '../../../../contract/pipeline/rule-language.ts';

/** Words in what was written down that tell of a risk, and what the risk is. */
export const tellingWords: { words: RegExp; severity: Severity; risk: string }[] = [
  {
    words: /\b(too expensive|over budget|no budget|budget (?:is )?(?:cut|frozen|gone)|price is|pricing concern)/i,
    severity: 'critical',
    risk: 'Money stands in the way',
  },
  {
    words: /\b(competitor|also (?:looking|talking|evaluating)|other vendors?|alternative (?:vendor|tool|product))/i,
    severity: 'warning',
    risk: 'They look at others as well',
  },
  {
    words: /\b(on hold|postponed?|delay(?:ed)?|next (?:quarter|year)|not (?:a|the) priority|later this year)\b/i,
    severity: 'warning',
    risk: 'It may come later than the close date says',
  },
  {
    words: /\b(left the company|is leaving|new (?:cto|cio|ciso|ceo|cfo|vp|head|boss)|re-?org|layoffs?)\b/i,
    severity: 'warning',
    risk: 'People on their side are changing',
  },
  {
    words: /\b(concern(?:ed|s)?|objection|worried|pushback|deal ?breaker|skeptical|sceptical)\b/i,
    severity: 'warning',
    risk: 'Somebody has an objection',
  },
  {
    words:
      /\b(legal|procurement|security review|infosec|dpa|redlines?)\b.{0,60}\b(slow|stuck|waiting|weeks|blocked|delay)/i,
    severity: 'warning',
    risk: 'Their own review takes time',
  },
];

/** The sentence in which some words stand, as it stands there. */
export function sentenceAround(text: string, at: number): string {
  const start = Math.max(0, ...['.', '!', '?', '\n'].map((end) => text.lastIndexOf(end, at - 1) + 1));
  const ends = ['.', '!', '?', '\n'].map((end) => text.indexOf(end, at)).filter((end) => end >= 0);
  const end = Math.min(text.length, ...ends.map((found) => found + 1));
  return text.slice(start, end).trim().slice(0, 400);
}
