/** An ARIA grid in which only one day at a time is in the Tab order; its rows and heads are not. */
export const rowRole = { role: 'row' } as const;
export const columnHead = { role: 'columnheader' } as const;
export const rowHead = { role: 'rowheader' } as const;
export const cellRole = { role: 'gridcell' } as const;

/** It scrolls, so the keyboard has to reach it. */
export const hoursRegion = { role: 'group', 'aria-label': 'Hours', tabIndex: 0 } as const;
