/** The columns that the head and the lines of milestones and tasks share: title, us, them, due, status, tools. */
export const planGrid = 'grid grid-cols-[minmax(0,1fr)_9.25rem_9.25rem_8rem_7.5rem_4rem] gap-x-2';
