import { InlineEdit, textEditor } from '../../../ui/index.ts';

interface TextCellProps {
  /** Names the field, for those who hear it: "Owner of Kickoff call". */
  label: string;
  value: string | null;
  placeholder?: string;
  needed?: boolean;
  onSave: (text: string) => Promise<unknown>;
}

const anyText = textEditor();
const neededText = textEditor((text) => (text === '' ? 'A title is needed.' : undefined));

/** A text of a plan, saved on leaving it. A title is read whole, where it is no essay. */
export function TextCell({ label, value, placeholder, needed = false, onSave }: TextCellProps) {
  return (
    <InlineEdit
      label={label}
      value={value ?? ''}
      placeholder={placeholder}
      editor={needed ? neededText : anyText}
      show={(text) =>
        needed && text ? <span className="line-clamp-3 whitespace-normal wrap-anywhere">{text}</span> : text
      }
      onSave={async (text) => void (await onSave(text))}
    />
  );
}
