import type { ReactNode } from 'react';
import { exactWords, signedWords } from '../review-words.ts';

export interface SumLine {
  key: string;
  what: ReactNode;
  points: number;
}

interface SumLinesProps {
  label: string;
  lines: SumLine[];
  /** What the lines come to is called: "Health". */
  total: string;
}

/** A sum as one does it on paper: what it begins with, what is added and taken, a line, and what it comes to. */
export function SumLines({ label, lines, total }: SumLinesProps) {
  const sum = lines.reduce((before, { points }) => before + points, 0);
  return (
    <table aria-label={label} className="w-full text-sm">
      <tbody>
        {lines.map(({ key, what, points }, i) => (
          <tr key={key}>
            <th scope="row" className="py-0.75 pr-3 text-left font-normal wrap-anywhere text-ink-2">
              {what}
            </th>
            <td className="num py-0.75 text-right align-top whitespace-nowrap">
              {i === 0 ? exactWords(points) : signedWords(points)}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="border-t border-line-2 font-semibold">
          <th scope="row" className="pt-1.5 pr-3 text-left">
            {total}
          </th>
          <td className="num pt-1.5 text-right">{exactWords(sum)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
