import type { PocTemplate } from '../../../../contract/pocs/shapes.ts';
import { Tag } from '../../../ui/index.ts';
import { partsOf, weeksWords } from './what-is-made.ts';

interface TemplateCardsProps {
  templates: PocTemplate[];
  value: string;
  onChange: (key: string) => void;
}

/** The templates side by side with what each is for; the arrow keys go from one to the next. */
export function TemplateCards({ templates, value, onChange }: TemplateCardsProps) {
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="pb-1 text-sm font-medium text-ink-2">Template</legend>
      {templates.map((template) => (
        <label
          key={template.key}
          className="flex items-start gap-3 rounded-2 border border-line-2 px-3 py-2 transition-colors hover:bg-hover has-checked:border-thread has-checked:bg-thread-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-thread"
        >
          <input
            type="radio"
            name="template"
            value={template.key}
            checked={template.key === value}
            onChange={() => onChange(template.key)}
            className="mt-0.75 size-4 shrink-0 appearance-none rounded-full border border-control-line bg-panel outline-none checked:border-5 checked:border-thread"
          />
          <span className="flex min-w-0 flex-1 flex-col">
            <span className="flex items-center gap-2">
              <b className="text-md font-medium wrap-anywhere">{template.name}</b>
              {template.origin === 'own' ? <Tag>yours</Tag> : null}
              <span className="num ml-auto shrink-0 text-sm text-ink-2">{weeksWords(template.weeks)}</span>
            </span>
            <span className="text-sm text-pretty text-ink-2">{template.description}</span>
            <span className="num text-xs text-ink-2">{partsOf(template)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
