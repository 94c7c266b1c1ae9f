/** Text of the core in which the words that matched stand between ‹ and ›. */
export function Snippet({ text }: { text: string }) {
  const parts = text.split(/[‹›]/);
  return (
    <span className="cut min-w-0 text-xs text-ink-3">
      {parts.map((part, place) =>
        place % 2 === 1 ? (
          <mark key={`${place.toString()}-${part}`} className="bg-thread-soft font-medium text-ink">
            {part}
          </mark>
        ) : (
          part
        ),
      )}
    </span>
  );
}
