import { boundary } from '../../../platform/boundary/boundary.ts';
import type { Search } from './create-search.ts';

export const searchProcedures = (at: () => Search) =>
  boundary.records.search.handler(({ input }) => at().search(input.q, input.limit));
