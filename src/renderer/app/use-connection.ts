import { useSyncExternalStore } from 'react';
import { connection } from './connect.ts';

/** Whether calls pass right now. */
export const useConnection = () => useSyncExternalStore(connection.subscribe, connection.state);
