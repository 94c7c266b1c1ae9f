/** The columns that the head and the lines of the criteria share. */
export const criterionGrid = 'grid grid-cols-[minmax(0,3fr)_minmax(0,1fr)_minmax(0,1fr)_7.5rem_4rem] gap-x-3';
