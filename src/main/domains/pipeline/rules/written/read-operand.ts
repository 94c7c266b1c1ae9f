import { type Operand, teamStatistics } from '../../../../../contract/pipeline/rule-language.ts';
import { didYouMean } from '../../../../platform/did-you-mean.ts';
import type { Path } from '../../../../platform/text/yaml-text.ts';
import { isRecord, type Report, refuseOthers, shown } from './found.ts';

const longestText = 500;
const longestList = 200;
const longestName = 120;

/** What a field is compared with, as it is written. */
export function readOperand(value: unknown, path: Path, report: Report): Operand | undefined {
  if (Array.isArray(value)) return readList(value, path, report);
  if (isRecord(value)) return 'of_won' in value ? readOfWon(value, path, report) : readField(value, path, report);
  return readPlain(value, path, report);
}

function readPlain(value: unknown, path: Path, report: Report): string | number | boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value === 'string' && value.length <= longestText) return value;
  if (typeof value === 'string') report(path, `A text can have ${longestText} characters at most.`);
  else if (value === null) report(path, 'The value is missing: nothing stands after "value:".');
  else report(path, `${shown(value)} is no value: write a number, a text, true or false.`);
  return undefined;
}

function readList(value: unknown[], path: Path, report: Report): (string | number)[] | undefined {
  if (value.length > longestList) {
    report(path, `A list can have ${longestList} entries at most; this has ${value.length}.`);
    return undefined;
  }
  const read = value.map((one, i) => {
    if (typeof one === 'boolean') {
      report([...path, i], `In a list, write texts and numbers, not ${one}.`, 'Put it in quotes if it is a text.');
      return undefined;
    }
    return readPlain(one, [...path, i], report);
  });
  const sound = read.filter((one) => typeof one === 'string' || typeof one === 'number');
  return sound.length === value.length ? sound : undefined;
}

function readField(value: Record<string, unknown>, path: Path, report: Report): Operand | undefined {
  refuseOthers(value, ['field', 'times', 'plus'], { path, report, what: 'a value taken from another field' });
  const field = readName(value.field, [...path, 'field'], report);
  const times = readTimes(value.times, [...path, 'times'], report);
  const { plus } = value;
  if (plus !== undefined && (typeof plus !== 'number' || !Number.isFinite(plus))) {
    report([...path, 'plus'], `plus: a number is needed, not ${shown(plus)}.`);
    return undefined;
  }
  if (field === undefined) return undefined;
  return { field, ...(times === undefined ? {} : { times }), ...(plus === undefined ? {} : { plus }) };
}

function readOfWon(value: Record<string, unknown>, path: Path, report: Report): Operand | undefined {
  refuseOthers(value, ['of_won', 'field', 'times'], { path, report, what: 'a value of won deals' });
  const field = readName(value.field, [...path, 'field'], report);
  const times = readTimes(value.times, [...path, 'times'], report);
  const statistic = teamStatistics.find((one) => one === value.of_won);
  if (!statistic) {
    const near = typeof value.of_won === 'string' ? didYouMean(value.of_won, teamStatistics) : '';
    report([...path, 'of_won'], `of_won: ${shown(value.of_won)} is none of ${teamStatistics.join(', ')}.${near}`);
  }
  if (field === undefined || !statistic) return undefined;
  return { of_won: statistic, field, ...(times === undefined ? {} : { times }) };
}

/** The name of a field. */
export function readName(value: unknown, path: Path, report: Report): string | undefined {
  if (typeof value === 'string' && value !== '' && value.length <= longestName) return value;
  report(path, value === undefined ? 'The name of a field is missing.' : `${shown(value)} is not the name of a field.`);
  return undefined;
}

function readTimes(value: unknown, path: Path, report: Report): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'number' && value > 0 && value <= 1000) return value;
  report(path, `times: a number above 0, at most 1000, is needed, not ${shown(value)}.`);
  return undefined;
}
