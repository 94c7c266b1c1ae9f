/** The columns that the head and the lines of the criteria share. */
export const criterionGrid = 'grid grid-cols-[minmax(0,1fr)_10rem_10rem_7.5rem_4rem] gap-x-3';
