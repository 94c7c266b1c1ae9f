import { useId, useMemo } from 'react';
import type { ImportOptions, ImportPreview } from '../../../../../contract/records/imports.ts';
import { Combobox, FieldFrame, type Option, SegmentedControl } from '../../../../ui/index.ts';
import { counted, kindWords } from '../import-words.ts';
import { choose, useWizard } from '../wizard-state.ts';
import { currencyOptions } from './currency-options.ts';

interface HowToImportProps {
  preview: ImportPreview;
  alreadyHere: number;
}

type Way = ImportOptions['duplicates'];

const matchedBy = {
  deals: 'the id in the other system, else account and deal name',
  accounts: 'the id in the other system, else domain or name',
  contacts: 'the id in the other system, else e-mail',
};

const ways: Option<Way>[] = [
  { value: 'update', label: 'Update it' },
  { value: 'skip', label: 'Skip the row' },
  { value: 'create', label: 'Create another' },
];
const means: Record<Way, string> = {
  update: 'Cells that are empty in the file change nothing.',
  skip: 'Only what is new goes in.',
  create: 'There may be two of the same afterwards.',
};

/** What is decided for all rows at once. */
export function HowToImport({ preview, alreadyHere }: HowToImportProps) {
  const { choices } = useWizard();
  const id = useId();
  const currencies = useMemo(currencyOptions, []);
  const question =
    alreadyHere > 0
      ? `${counted(alreadyHere, 'row')} of these ${alreadyHere === 1 ? 'is' : 'are'} already here. What is to become of such rows?`
      : `When a ${kindWords[preview.kind].one} is already here`;
  const code = choices.currency ?? preview.currency;
  const hasMoney = Object.values(preview.mapping).some((target) => target === 'amount' || target === 'annualRevenue');
  return (
    <section
      aria-label="How to import"
      className="grid grid-cols-[minmax(0,3fr)_minmax(0,2fr)] gap-8 rounded-2 border border-line bg-panel p-4"
    >
      <div className="flex flex-col items-start gap-1">
        <p className="text-sm font-medium text-ink-2">{question}</p>
        <SegmentedControl
          label="Rows that are already here"
          value={choices.duplicates}
          onChange={(duplicates) => choose({ duplicates })}
          options={ways}
        />
        <p className="text-xs text-pretty text-ink-3">
          {means[choices.duplicates]} Found by {matchedBy[preview.kind]}.
        </p>
      </div>
      {hasMoney ? (
        <FieldFrame
          id={id}
          label="Currency of amounts that name none"
          required
          hint="Amounts with a sign or a code of their own, and rows with a currency column, keep theirs."
        >
          <Combobox
            id={id}
            label="Currencies"
            aria-label={`Currency of amounts that name none: ${code}`}
            value={currencies.find(({ value }) => value === code) ?? { value: code, label: code }}
            source={currencies}
            onChange={(option) => option && choose({ currency: option.value })}
          />
        </FieldFrame>
      ) : null}
    </section>
  );
}
