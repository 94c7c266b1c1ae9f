const mostRemembered = 5000;

/**
 * Remembers what texts meant: a column of 100,000 cells mostly repeats a few hundred. Forgets everything when full,
 * so that a hostile column cannot fill the memory.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = read(text);
    if (known.size >= mostRemembered) known.clear();
    if (text.length <= 100) known.set(text, value);
    return value;
  };
}
