import { create } from 'zustand';

export const useShortcutSheet = create(() => ({ open: false }));
export const showShortcuts = (open: boolean) => useShortcutSheet.setState({ open });
