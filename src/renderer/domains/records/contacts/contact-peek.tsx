import type { Contact } from '../../../../contract/records/shapes.ts';
import { OwnerFace, TagRow } from '../list/shared-columns.tsx';
import { PeekFrame } from '../peek/peek-frame.tsx';

interface ContactPeekProps {
  contact: Contact;
  onOpen: () => void;
  onClose: () => void;
}

export function ContactPeek({ contact, onOpen, onClose }: ContactPeekProps) {
  return (
    <PeekFrame
      kind="contacts"
      id={contact.id}
      title={contact.name}
      subtitle={[contact.title, contact.accountName].filter(Boolean).join(' · ')}
      onOpen={onOpen}
      onClose={onClose}
      facts={[
        { term: 'E-mail', value: contact.email },
        { term: 'Phone', value: contact.phone },
        { term: 'Account', value: contact.accountName },
        { term: 'Owner', value: contact.ownerName && <OwnerFace name={contact.ownerName} /> },
        { term: 'Source', value: contact.source },
        ...(contact.tags.length > 0 ? [{ term: 'Tags', value: <TagRow tags={contact.tags} /> }] : []),
      ]}
    />
  );
}
