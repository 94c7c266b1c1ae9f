const MB = 1024 * 1024;

/** How far a file is followed before it is refused: files are hostile input, and memory is finite. */
export const limits = {
  fileBytes: 4096 * MB,
  columns: 4096,
  /** Longest single CSV record. A Salesforce long text is at most 131,072 characters. */
  recordChars: 4_000_000,
  /** What one part of a workbook may inflate to. */
  sheetBytes: 4096 * MB,
  sharedStringsBytes: 256 * MB,
  smallPartBytes: 64 * MB,
  /** Above `ratioFloorBytes`, a part that inflates more than this is a bomb: real sheets stay below 100. */
  inflateRatio: 250,
  ratioFloorBytes: 32 * MB,
  zipEntries: 20_000,
  /** Longest stretch of XML without a new tag; Excel cells end at 32,767 characters. */
  xmlRunBytes: 4 * MB,
  xmlDepth: 64,
} as const;
