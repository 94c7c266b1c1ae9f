import { Fragment } from 'react';
import { cx } from '../../../../ui/index.ts';
import type { Piece, Sentence } from './condition-words.ts';

/** A condition, read as sentences that are indented as deep as they are nested. */
export function ConditionSentence({ sentence }: { sentence: Sentence }) {
  const { pieces, below } = sentence;
  const heads = below.length > 0;
  return (
    <div className="text-sm leading-6">
      <p className={cx('text-pretty', heads && 'text-ink-2')}>
        {pieces.map((piece, place) => (
          <Fragment key={`${place.toString()} ${piece.text}`}>{said(piece)}</Fragment>
        ))}
        {heads ? ':' : null}
      </p>
      {heads ? (
        <ul className="mt-0.5 ml-1 flex flex-col gap-0.5 border-l border-line-2 pl-4">
          {below.map((part, place) => (
            <li key={`${place.toString()} ${part.pieces.map(({ text }) => text).join('')}`}>
              <ConditionSentence sentence={part} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

const said = ({ text, strong }: Piece) => (strong ? <b className="num font-semibold text-ink">{text}</b> : text);
