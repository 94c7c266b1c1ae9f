import { create } from 'zustand';
import type { MainKind } from '../list/use-record-source.ts';

/** Which kind of record is being made, if any. */
export const useNewRecord = create<{ asking: MainKind | null }>(() => ({ asking: null }));

export const askForNew = (asking: MainKind): void => useNewRecord.setState({ asking });
export const stopAsking = (): void => useNewRecord.setState({ asking: null });
