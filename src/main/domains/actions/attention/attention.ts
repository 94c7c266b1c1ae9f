import type { Notice } from '../../../../contract/actions/shapes.ts';

/** What there is to announce; each notice is handed out once. */
export function createAttention() {
  return {
    take(): Notice[] {
      return [];
    },
  };
}
