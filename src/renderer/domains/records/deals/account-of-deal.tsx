import type { Deal } from '../../../../contract/records/shapes.ts';
import { choiceEditor, InlineEdit, type Option } from '../../../ui/index.ts';
import { findAccounts } from '../list/use-choices.ts';
import { saveDeal } from './deal-columns.tsx';

const findAccount = choiceEditor<Option>(findAccounts);

export function AccountOfDeal({ deal }: { deal: Deal }) {
  return (
    <InlineEdit
      label="Account"
      value={deal.accountId ? { value: deal.accountId, label: deal.accountName ?? '' } : null}
      editor={findAccount}
      show={(option) => option?.label}
      onSave={(option) => saveDeal(deal, { accountId: option?.value ?? null })}
    />
  );
}
