import type { ImportOptions } from '../../../../../contract/records/imports.ts';
import type { OpenTableOptions } from '../index.ts';

/** What a person chose about the file itself. */
export function fileOptions(options: Partial<ImportOptions>, fileName: string): OpenTableOptions {
  const { encoding, delimiter, sheet } = options;
  return {
    fileName,
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(sheet === undefined ? {} : { sheet }),
  };
}
