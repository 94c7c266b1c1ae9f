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

/** One line of text of a plan, saved on leaving it. */
export function TextCell({ label, value, placeholder, needed = false, onSave }: TextCellProps) {
  return (
    <InlineEdit
      label={label}
      value={value ?? ''}
      placeholder={placeholder}
      editor={needed ? neededText : anyText}
      show={(text) => text}
      onSave={async (text) => void (await onSave(text))}
    />
  );
}
