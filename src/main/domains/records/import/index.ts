/** Reading a file as a table, finding out what its columns mean, and reading their cells. Nothing here writes records. */

export { type CsvValue, csvCell, csvLine } from './export/csv-cell.ts';
export { byteOrderMark, csvText } from './export/csv-text.ts';
export { writeCsv } from './export/write-csv.ts';
export { type DetectedKind, detectKind } from './mapping/detect-kind.ts';
export { headerFingerprint } from './mapping/header-fingerprint.ts';
export {
  type AccountTarget,
  type ContactTarget,
  type DealTarget,
  type ImportKind,
  importKinds,
  targets,
} from './mapping/import-kinds.ts';
export {
  type ForecastKey,
  forecastOf,
  type StageKey,
  type StatusKey,
  stageOf,
  statusOf,
} from './mapping/known-values.ts';
export { type ColumnMapping, suggestMapping } from './mapping/suggest-mapping.ts';
export type { Encoding } from './reading/csv/detect-encoding.ts';
export { ImportFileError, type ImportFileErrorCode } from './reading/import-file-error.ts';
export type { ImportTable, OpenTableOptions, Sheet } from './reading/import-table.ts';
export type { HeaderProblem, HeaderProblemCode } from './reading/name-headers.ts';
export { openTable } from './reading/open-table.ts';
export type { Row, RowProblem, RowProblemCode } from './reading/row.ts';
export { cleanNote, cleanText } from './values/clean-text.ts';
export { minorDigitsOf } from './values/currencies.ts';
export type { DateOrder } from './values/date-shape.ts';
export type { Decimal } from './values/number-core.ts';
export { parseBoolean, parseTags } from './values/parse-choice.ts';
export { parseDomain, parseEmail, parsePhone, parseWebsite } from './values/parse-contact.ts';
export { currencyParser } from './values/parse-currency.ts';
export { type DateFormat, dateParser, instantParser } from './values/parse-date.ts';
export { type MoneyFormat, type MoneyParser, moneyParser } from './values/parse-money.ts';
export { type PercentFormat, parseInteger, percentParser } from './values/parse-number.ts';
export { type PersonReference, parsePeople, splitPersonName } from './values/parse-person.ts';
export { isProblem, type Parsed, type Problem } from './values/parsed.ts';
export {
  type ColumnProfile,
  type ColumnProfiler,
  columnProfiler,
  type PercentScale,
  profileColumn,
} from './values/profile-column.ts';
export type { Money } from './values/read-amount.ts';
export { remembered } from './values/remembered.ts';
export type { Choice, Reading } from './values/votes.ts';
