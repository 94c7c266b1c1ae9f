/** Much of Electron may be asked only before it is ready, or only after. */
export const readiness = { ready: false };
