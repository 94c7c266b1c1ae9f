export type HeaderProblemCode = 'duplicate-header' | 'blank-header' | 'no-header-row' | 'rows-above-header';

export interface HeaderProblem {
  code: HeaderProblemCode;
  column: number | null;
  message: string;
}

const longestHeader = 200;

/** A, B, … Z, AA: what a spreadsheet calls the column. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Gives every column a usable, unique name and says which ones had none or one that was taken. */
export function nameHeaders(cells: readonly string[]): { headers: string[]; problems: HeaderProblem[] } {
  const problems: HeaderProblem[] = [];
  const tidy = cells.map(tidyHeader);
  const given = new Set(tidy.map((name) => name.toLowerCase()));
  const used = new Set<string>();
  const headers = tidy.map((name, column) => {
    const wanted = name === '' ? `Column ${columnLetters(column)}` : name;
    const free = freeName(wanted, used, name === '' ? given : used);
    used.add(free.toLowerCase());
    if (name === '') {
      const message = `Column ${columnLetters(column)} has no header, so it is called “${free}” here.`;
      problems.push({ code: 'blank-header', column, message });
    } else if (free !== wanted) {
      const message = `Column ${columnLetters(column)} repeats the header “${wanted}”, so it is called “${free}” here.`;
      problems.push({ code: 'duplicate-header', column, message });
    }
    return free;
  });
  return { headers, problems };
}

function freeName(wanted: string, used: ReadonlySet<string>, alsoTaken: ReadonlySet<string>): string {
  let name = wanted;
  for (
    let count = 2;
    used.has(name.toLowerCase()) || (alsoTaken !== used && alsoTaken.has(name.toLowerCase()));
    count++
  ) {
    name = `${wanted} (${count})`;
  }
  return name;
}

function tidyHeader(cell: string): string {
  const line = cell.replace(/[\p{Cc}\ufeff\s]+/gu, ' ').trim();
  return line.length <= longestHeader ? line : `${line.slice(0, longestHeader - 1)}…`.toWellFormed();
}
