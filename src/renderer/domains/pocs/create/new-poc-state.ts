import { create } from 'zustand';

/** A deal as the dialog shows it: its id, its name, and the account that it is with. */
export interface PickedDeal {
  value: string;
  label: string;
  hint?: string;
}

/** Whether a POC is being made, and for which deal where that is known. */
export const useNewPoc = create<{ asking: boolean; deal: PickedDeal | null }>(() => ({ asking: false, deal: null }));

export const askForPoc = (deal: PickedDeal | null = null): void => useNewPoc.setState({ asking: true, deal });
export const stopAskingForPoc = (): void => useNewPoc.setState({ asking: false, deal: null });
