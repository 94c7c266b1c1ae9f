interface SortedFiles<F> {
  fitting: F[];
  problem: string | undefined;
}

/** Which of the dropped files fit, and a sentence on those that do not. */
export function sortFiles<F extends { name: string }>(
  files: F[],
  endings: string[],
  multiple: boolean,
): SortedFiles<F> {
  const fits = ({ name }: F) => endings.some((ending) => name.toLowerCase().endsWith(ending.toLowerCase()));
  const fitting = files.filter(fits);
  const wrong = files.find((file) => !fits(file));
  if (wrong) {
    const wanted = new Intl.ListFormat('en', { type: 'disjunction' }).format(endings);
    return { fitting: multiple ? fitting : [], problem: `“${wrong.name}” does not fit: choose a ${wanted} file.` };
  }
  if (!multiple && fitting.length > 1) return { fitting: [], problem: 'One file at a time fits here.' };
  return { fitting, problem: undefined };
}
