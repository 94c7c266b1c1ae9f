import { ExternalLink } from 'lucide-react';
import { IconButton, InlineEdit, textEditor } from '../../../ui/index.ts';
import { openOutside } from './open-outside.ts';
import { shortAddress, webAddress } from './web-address.ts';

interface AddressCellProps {
  /** "Evidence of Alerts arrive". */
  label: string;
  value: string | null;
  placeholder: string;
  needed?: boolean;
  onSave: (address: string | null) => Promise<unknown>;
}

/** An address of a page: typed where it stands, opened by the button beside it. */
export function AddressCell({ label, value, placeholder, needed = false, onSave }: AddressCellProps) {
  const editor = textEditor((text) => {
    const read = webAddress(text);
    if ('problem' in read) return read.problem;
    return needed && read.address === null ? 'An address is needed.' : undefined;
  });
  const save = async (text: string) => {
    const read = webAddress(text);
    if ('address' in read) await onSave(read.address);
  };
  return (
    <span className="flex min-w-0 flex-1 items-center gap-4">
      <span className="min-w-0 flex-1">
        <InlineEdit
          label={label}
          value={value ?? ''}
          placeholder={placeholder}
          editor={editor}
          show={(text) => (text === '' ? '' : shortAddress(text))}
          onSave={save}
        />
      </span>
      {value ? (
        <IconButton size="sm" icon={ExternalLink} label={`Open: ${label}`} onClick={() => openOutside(value)} />
      ) : null}
    </span>
  );
}
