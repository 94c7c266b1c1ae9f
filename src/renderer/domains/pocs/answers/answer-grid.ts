/** The columns that the head and the lines of an answer share. */
export const answerGrid =
  'grid grid-cols-[minmax(10rem,1.1fr)_minmax(0,1fr)_minmax(0,1.2fr)_6rem_7rem] items-center gap-3';
