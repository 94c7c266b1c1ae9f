import { create } from 'zustand';

/** Failed jobs that the person has looked at, so that the header goes quiet again. */
export const useSeenFailures = create<{ seen: string[] }>(() => ({ seen: [] }));

export const markSeen = (ids: string[]) =>
  useSeenFailures.setState(({ seen }) => ({ seen: [...new Set([...seen, ...ids])] }));
