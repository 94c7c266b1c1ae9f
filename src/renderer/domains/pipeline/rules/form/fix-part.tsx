import { useId } from 'react';
import type { FixOffer } from '../../../../../contract/pipeline/rule-language.ts';
import { FieldFrame, Input, NumberInput, Select } from '../../../../ui/index.ts';
import { fixKindOptions, placeOptions, setOptions, setToOptions, startOfFix, stepOptions } from './fix-words.ts';

interface FixPartProps {
  fix: FixOffer | null;
  onChange: (fix: FixOffer | null) => void;
}

/** What one press does about a finding. */
export function FixPart({ fix, onChange }: FixPartProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label="One-click fix">
      <div className="flex flex-wrap items-start gap-1.5">
        <span className="w-52">
          <Select
            id={id}
            size="md"
            aria-label="One-click fix"
            value={fix?.kind ?? 'none'}
            options={fixKindOptions}
            onChange={(kind) => onChange(startOfFix(kind))}
          />
        </span>
        {fix ? <FixDetail fix={fix} onChange={onChange} /> : null}
      </div>
    </FieldFrame>
  );
}

function FixDetail({ fix, onChange }: { fix: FixOffer; onChange: (fix: FixOffer) => void }) {
  switch (fix.kind) {
    case 'set':
      return (
        <span className="w-48">
          <Select
            size="md"
            aria-label="Which field"
            value={fix.field}
            options={setOptions}
            onChange={(field) => onChange({ ...fix, field })}
          />
        </span>
      );
    case 'set_to':
      return (
        <span className="w-72">
          <Select
            size="md"
            aria-label="Which value"
            value={`${fix.field} ${fix.to}`}
            options={setToOptions.map(({ value, label }) => ({ value, label }))}
            onChange={(value) => {
              const offer = setToOptions.find((option) => option.value === value)?.offer;
              if (offer) onChange(offer);
            }}
          />
        </span>
      );
    case 'plan':
      return (
        <>
          <span className="w-28">
            <Select
              size="md"
              aria-label="Kind of step"
              value={fix.step}
              options={stepOptions}
              onChange={(step) => onChange({ ...fix, step })}
            />
          </span>
          <Input
            size="md"
            className="min-w-52 flex-1"
            aria-label="What is to be done"
            value={fix.what}
            maxLength={300}
            placeholder="Call the customer"
            onChange={(event) => onChange({ ...fix, what: event.target.value })}
          />
          <span className="w-24">
            <NumberInput
              size="md"
              className="num"
              aria-label="In how many days"
              value={fix.days}
              whole
              least={0}
              most={90}
              trailing={<span className="text-ink-3">days</span>}
              onChange={(days) => onChange({ ...fix, days: days ?? 0 })}
            />
          </span>
        </>
      );
    case 'open':
      return (
        <span className="w-52">
          <Select
            size="md"
            aria-label="Which place"
            value={fix.place}
            options={placeOptions}
            onChange={(place) => onChange({ ...fix, place })}
          />
        </span>
      );
  }
}
