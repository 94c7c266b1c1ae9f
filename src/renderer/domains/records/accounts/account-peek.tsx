import type { Account } from '../../../../contract/records/shapes.ts';
import { formatMoney } from '../../../ui/index.ts';
import { OwnerFace, TagRow } from '../list/shared-columns.tsx';
import { PeekFrame } from '../peek/peek-frame.tsx';

interface AccountPeekProps {
  account: Account;
  onOpen: () => void;
  onClose: () => void;
}

export function AccountPeek({ account, onOpen, onClose }: AccountPeekProps) {
  const { annualRevenue, employees } = account;
  return (
    <PeekFrame
      kind="accounts"
      id={account.id}
      title={account.name}
      subtitle={account.domain}
      onOpen={onOpen}
      onClose={onClose}
      facts={[
        { term: 'Open deals', value: account.openDeals.toLocaleString('en-US') },
        { term: 'Industry', value: account.industry },
        { term: 'Employees', value: employees?.toLocaleString('en-US') },
        { term: 'Revenue', value: annualRevenue && formatMoney(annualRevenue) },
        { term: 'Place', value: [account.city, account.country].filter(Boolean).join(', ') },
        { term: 'Phone', value: account.phone },
        { term: 'Owner', value: account.ownerName && <OwnerFace name={account.ownerName} /> },
        ...(account.tags.length > 0 ? [{ term: 'Tags', value: <TagRow tags={account.tags} /> }] : []),
      ]}
    />
  );
}
