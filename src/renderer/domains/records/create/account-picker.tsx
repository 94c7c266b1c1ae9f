import { Combobox, type Option } from '../../../ui/index.ts';
import { findAccounts } from '../list/use-choices.ts';

/** An account that is there, or the name of one that is not yet. */
export type PickedAccount = { id: string; name: string } | { id: null; name: string };

export const accountOf = (account: PickedAccount | null) =>
  account === null ? {} : account.id === null ? { accountName: account.name } : { accountId: account.id };

interface AccountPickerProps {
  id: string;
  value: PickedAccount | null;
  onChange: (account: PickedAccount | null) => void;
}

export function AccountPicker({ value, onChange, ...rest }: AccountPickerProps) {
  const option: Option | null = value && {
    value: value.id ?? '',
    label: value.id === null ? `${value.name} (new)` : value.name,
  };
  return (
    <Combobox
      {...rest}
      label="Accounts"
      placeholder="Find one, or type a new name"
      value={option}
      onChange={(next) => onChange(next && { id: next.value, name: next.label })}
      onCreate={(name) => onChange({ id: null, name })}
      source={findAccounts}
      clearable
    />
  );
}
