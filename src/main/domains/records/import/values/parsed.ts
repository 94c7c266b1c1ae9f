/** Why a text could not be read: one sentence for the person who will correct it. */
export interface Problem {
  problem: string;
  /** When the text could mean two things: what each of them would be. */
  readings?: readonly string[];
}

/** A value, a problem, or null for a blank cell. Values that are objects never have a field `problem`. */
export type Parsed<T> = T | Problem | null;

export function isProblem(parsed: unknown): parsed is Problem {
  return typeof parsed === 'object' && parsed !== null && 'problem' in parsed;
}

/** Quotes what stood in the cell, cut short: it may be a page of text. */
export function quote(text: string): string {
  const shown = text.trim().replace(/\s+/g, ' ');
  return `“${shown.length > 60 ? `${shown.slice(0, 59)}…`.toWellFormed() : shown}”`;
}
