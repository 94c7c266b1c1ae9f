import type { ImportPreview } from '../../../../../contract/records/imports.ts';
import { cx, RadioGroup } from '../../../../ui/index.ts';
import { choose, useWizard } from '../wizard-state.ts';

/** Values that could mean two things, each way with an example; the person says which. */
export function TwoReadings({ column, sample, options, chosen }: ImportPreview['ambiguous'][number]) {
  const { choices } = useWizard();
  const picked = options.findIndex(
    ({ reading }) => JSON.stringify(reading) === JSON.stringify(choices.readings[column]),
  );
  const place = picked >= 0 ? picked : chosen;
  const pick = (text: string) => {
    const option = options[Number(text)];
    if (option) choose({ readings: { ...choices.readings, [column]: option.reading } });
  };
  return (
    <div className={cx('rounded-2 px-3 py-2', place < 0 ? 'bg-warn-soft' : 'bg-sunken')}>
      <p className="pb-1.5 text-sm font-medium">
        Values such as “{sample}” can be read in two ways. Which one is meant?
      </p>
      <RadioGroup
        aria-label={`How ${column} is read`}
        value={place >= 0 ? place.toString() : null}
        onChange={pick}
        options={options.map(({ label }, at) => ({ value: at.toString(), label }))}
      />
    </div>
  );
}
