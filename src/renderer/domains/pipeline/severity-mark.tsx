import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { Severity } from '../../../contract/pipeline/rule-language.ts';
import { severityWords } from '../../../contract/pipeline/rule-words.ts';
import { cx } from '../../ui/index.ts';

const icons = { critical: CircleAlert, warning: TriangleAlert, info: Info };
const colours = { critical: 'text-bad', warning: 'text-warn', info: 'text-ink-3' };

/** How grave a finding is: a mark and the word, or the mark that says the word to those who listen. */
export function SeverityMark({ severity, bare = false }: { severity: Severity; bare?: boolean }) {
  const Icon = icons[severity];
  return (
    <span className="inline-flex items-center gap-1.5 align-top text-ink-2">
      <Icon aria-hidden className={cx('size-3.5 shrink-0', colours[severity])} />
      <span className={bare ? 'sr-only' : undefined}>{severityWords[severity]}</span>
    </span>
  );
}
