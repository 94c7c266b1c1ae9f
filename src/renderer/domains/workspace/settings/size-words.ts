const UNITS = ['bytes', 'KB', 'MB', 'GB', 'TB'];

/** 1_536_000 → "1.5 MB". */
export function sizeWords(bytes: number): string {
  const step = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  const digits = step === 0 || value >= 100 ? 0 : 1;
  return `${value.toLocaleString(undefined, { maximumFractionDigits: digits })} ${UNITS[step]}`;
}

/** The last part of a path, on either kind of system. */
export const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;
