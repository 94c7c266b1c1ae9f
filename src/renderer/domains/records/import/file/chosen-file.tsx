import { FileSpreadsheet } from 'lucide-react';
import { useId } from 'react';
import type { ImportPreview } from '../../../../../contract/records/imports.ts';
import { Banner, FieldFrame, optionsOf, RadioGroup, Select, Tag } from '../../../../ui/index.ts';
import { counted, delimiterWords, encodingWords, isReckoned, reckoned, sizeWords } from '../import-words.ts';
import { chooseFileReading, type UploadedFile } from '../wizard-state.ts';

type Encoding = keyof typeof encodingWords;
const encodingOptions = optionsOf<Encoding>(['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'], encodingWords);
const delimiterOptions = optionsOf(Object.keys(delimiterWords), delimiterWords);

/** The file as it was read, and what can be set right about that. */
export function ChosenFile({ file, preview }: { file: UploadedFile; preview: ImportPreview }) {
  const { format, sheets, sheet, headers, headerProblems, estimatedRows } = preview;
  const reading = { sheet: sheet ?? undefined };
  return (
    <section aria-label="The chosen file" className="flex flex-col gap-4 rounded-2 border border-line bg-panel p-4">
      <div className="flex items-center gap-3">
        <span className="grid size-9 shrink-0 place-items-center rounded-2 bg-thread-soft text-thread">
          <FileSpreadsheet aria-hidden className="size-5" />
        </span>
        <div className="min-w-0 flex-1">
          <p className="truncate font-semibold" dir="auto">
            {file.fileName}
          </p>
          <p className="num text-sm text-ink-3">
            {[
              sizeWords(file.bytes),
              counted(headers.length, 'column'),
              estimatedRows === null
                ? ''
                : `${isReckoned(estimatedRows) ? 'about ' : ''}${counted(reckoned(estimatedRows), 'row')}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <Tag>{format === 'xlsx' ? 'Excel' : 'CSV'}</Tag>
      </div>
      {sheets.length > 1 ? (
        <div className="flex flex-col gap-2">
          <p className="text-sm font-medium text-ink-2">Which sheet is to be imported?</p>
          <RadioGroup
            aria-label="Sheet"
            value={sheet}
            onChange={(chosen) => chooseFileReading({ sheet: chosen })}
            options={sheets.map((name) => ({ value: name, label: name }))}
          />
        </div>
      ) : null}
      {format === 'csv' ? <HowItIsWritten preview={preview} /> : null}
      {headerProblems.length > 0 ? (
        <Banner tone="warn" title="About its first row">
          <ul className="flex flex-col gap-0.5">
            {headerProblems.slice(0, 8).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Banner>
      ) : null}
      <p role="status" className="sr-only">
        {`${file.fileName} was read: ${counted(headers.length, 'column')}.${reading.sheet ? ` Sheet ${reading.sheet}.` : ''}`}
      </p>
    </section>
  );
}

function HowItIsWritten({ preview: { encoding, delimiter } }: { preview: ImportPreview }) {
  const id = useId();
  const read = encodingOptions.find(({ value }) => value === encoding?.toLowerCase());
  return (
    <div className="grid grid-cols-2 gap-4">
      <FieldFrame
        id={`${id}-encoding`}
        label="Characters are written in"
        required
        hint="If accents look wrong, try another."
      >
        <Select
          id={`${id}-encoding`}
          aria-label="Characters are written in"
          value={read?.value ?? null}
          placeholder={encoding ?? 'Choose'}
          options={encodingOptions}
          onChange={(value) => chooseFileReading({ encoding: value, delimiter: delimiter ?? undefined })}
        />
      </FieldFrame>
      <FieldFrame
        id={`${id}-delimiter`}
        label="Columns are separated by"
        required
        hint="If there is only one column, try another."
      >
        <Select
          id={`${id}-delimiter`}
          aria-label="Columns are separated by"
          value={delimiter}
          placeholder={delimiter ?? 'Choose'}
          options={delimiterOptions}
          onChange={(value) => chooseFileReading({ delimiter: value, encoding: read?.value })}
        />
      </FieldFrame>
    </div>
  );
}
