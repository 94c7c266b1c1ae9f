/** Reading a file as a table, finding out what its columns mean, and reading their cells. Nothing here writes records. */

export { detectKind } from './mapping/detect-kind.ts';
export { headerFingerprint } from './mapping/header-fingerprint.ts';
export type { ImportKind } from './mapping/import-kinds.ts';
export { forecastOf, stageOf, statusOf } from './mapping/known-values.ts';
export { suggestMapping } from './mapping/suggest-mapping.ts';
export { ImportFileError, type ImportFileErrorCode } from './reading/import-file-error.ts';
export type { ImportTable, OpenTableOptions } from './reading/import-table.ts';
export { openTable } from './reading/open-table.ts';
export type { Row } from './reading/row.ts';
export { cleanNote, cleanText } from './values/clean-text.ts';
export { minorDigitsOf } from './values/currencies.ts';
export type { Decimal } from './values/number-core.ts';
export { parseBoolean, parseTags } from './values/parse-choice.ts';
export { parseDomain, parseEmail, parsePhone, parseWebsite } from './values/parse-contact.ts';
export { currencyParser } from './values/parse-currency.ts';
export { dateParser, dueParser, instantParser } from './values/parse-date.ts';
export { moneyParser } from './values/parse-money.ts';
export { parseInteger, percentParser } from './values/parse-number.ts';
export { type PersonReference, parsePeople } from './values/parse-person.ts';
export { isProblem, type Parsed, type Problem } from './values/parsed.ts';
export { type ColumnProfile, type ColumnProfiler, columnProfiler } from './values/profile-column.ts';
export { remembered } from './values/remembered.ts';
