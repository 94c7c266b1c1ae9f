import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../../app/boundary.ts';

const none: never[] = [];

/** The contacts of the deal that a POC is for. */
export const useDealContacts = (dealId: string) =>
  useQuery(orpc.records.deals.contacts.queryOptions({ input: { id: dealId } })).data?.items ?? none;
