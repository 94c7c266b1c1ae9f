import type { TaskContext } from '../../../platform/workers/task.ts';
import { withDatabase } from '../../../platform/workers/with-database.ts';
import { catchUpSearchIndex } from './drain.ts';

/** What a worker does for search. */
export const searchTasks = {
  'search.catchUp': ({ file }: { file: string }, { signal }: TaskContext): Promise<number> =>
    withDatabase(file, (db) => catchUpSearchIndex(db, { signal })),
};
export type SearchTasks = typeof searchTasks;
