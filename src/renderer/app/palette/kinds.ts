import { Building2, CalendarClock, ListFilter, type LucideIcon, StickyNote, User } from 'lucide-react';
import type { RecordKind } from '../../../contract/base.ts';

/** How each kind of record is headed and drawn in results; in this order where they rank the same. */
export const kinds: Record<RecordKind, { heading: string; icon: LucideIcon }> = {
  deals: { heading: 'Deals', icon: ListFilter },
  accounts: { heading: 'Accounts', icon: Building2 },
  contacts: { heading: 'Contacts', icon: User },
  notes: { heading: 'Notes', icon: StickyNote },
  activities: { heading: 'Activities', icon: CalendarClock },
};
