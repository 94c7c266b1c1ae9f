import { useId, useMemo } from 'react';
import type { ImportPreview } from '../../../../../contract/records/imports.ts';
import { Combobox, FieldFrame, RadioGroup } from '../../../../ui/index.ts';
import { counted, kindWords } from '../import-words.ts';
import { choose, useWizard } from '../wizard-state.ts';
import { currencyOptions } from './currency-options.ts';

interface HowToImportProps {
  preview: ImportPreview;
  alreadyHere: number;
}

const matchedBy = {
  deals: 'the id in the other system, else account and deal name',
  accounts: 'the id in the other system, else domain or name',
  contacts: 'the id in the other system, else e-mail',
};

/** What is decided for all rows at once. */
export function HowToImport({ preview, alreadyHere }: HowToImportProps) {
  const { choices } = useWizard();
  const id = useId();
  const currencies = useMemo(currencyOptions, []);
  const { one, many } = kindWords[preview.kind];
  const code = choices.currency ?? preview.currency;
  const hasMoney = Object.values(preview.mapping).some((target) => target === 'amount' || target === 'annualRevenue');
  return (
    <section
      aria-label="How to import"
      className="grid grid-cols-[minmax(0,3fr)_minmax(0,2fr)] gap-8 rounded-2 border border-line bg-panel p-4"
    >
      <div>
        <p className="pb-2 text-sm font-medium text-ink-2">
          {alreadyHere > 0
            ? `${counted(alreadyHere, 'row')} of these ${alreadyHere === 1 ? 'is' : 'are'} already here. What is to become of such rows?`
            : `When a ${one} is already here`}
          <span className="block text-xs font-normal text-ink-3">Found by {matchedBy[preview.kind]}.</span>
        </p>
        <RadioGroup
          aria-label="Rows that are already here"
          value={choices.duplicates}
          onChange={(duplicates) => choose({ duplicates })}
          options={[
            { value: 'update', label: 'Update it', hint: 'Cells that are empty in the file change nothing.' },
            { value: 'skip', label: 'Skip the row', hint: `Only ${many} that are new go in.` },
            { value: 'create', label: 'Create another', hint: 'There may be two of the same afterwards.' },
          ]}
        />
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
