type ClosableWindow = { close(): void; isDestroyed(): boolean };

const windows = new Set<ClosableWindow>();

export const allWindows = () => [...windows];
export const addWindow = (window: ClosableWindow) => void windows.add(window);
export const removeWindow = (window: ClosableWindow) => void windows.delete(window);
