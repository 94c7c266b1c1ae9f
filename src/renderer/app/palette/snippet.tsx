/** Text of the core in which the words that matched stand between ‹ and ›. */
export function Snippet({ text }: { text: string }) {
  return text.split(/[‹›]/).map((part, place) =>
    place % 2 === 1 ? (
      <mark key={`${place.toString()}-${part}`} className="rounded-[2px] bg-thread-soft text-ink">
        {part}
      </mark>
    ) : (
      part
    ),
  );
}

export const withoutMarks = (text: string): string => text.replaceAll(/[‹›]/g, '');
