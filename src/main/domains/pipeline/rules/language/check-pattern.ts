import type { Operand } from '../../../../../contract/pipeline/rule-language.ts';
import type { Path } from '../../../../platform/text/yaml-text.ts';
import { type Report, shown } from '../written/found.ts';
import { readPattern } from './pattern.ts';

/** A pattern that a text is searched for. */
export function checkPattern(value: Operand, path: Path, report: Report): void {
  if (typeof value !== 'string') {
    report(path, `"matches" needs a pattern in quotes, such as "legal|contract", not ${shown(value)}.`);
    return;
  }
  const read = readPattern(value);
  if ('problem' in read) report(path, read.problem, read.remedy);
}
