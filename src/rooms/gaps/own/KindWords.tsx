import { useState } from 'react';
import type { Mend } from '../../../core/intake/mends';
import type { KindWord } from '../../../core/intake/report';
import { KINDS, type Kind } from '../../../core/site/kinds';
import { ENGLISH } from '../../../languages/speaker';
import { Button } from '../../../ui/Button';
import { Pick } from '../../../ui/Pick';
import { count, plural } from '../figures';

const UNDECIDED = 'undecided';
const LEFT_OUT = 'left-out';
/** So many words are in view from the start. */
const FIRST = 12;

export interface KindWordsProps {
  readonly words: readonly KindWord[];
  readonly onChoose: (mend: Mend) => void;
}

/** Each word by which the file names kinds, and the kind it is taken for: to see, and to change. */
export function KindWords({ words, onChoose }: KindWordsProps) {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? words : words.slice(0, FIRST);
  return (
    <section aria-label="Kinds" className="intake-kinds">
      <h3>What its kinds mean</h3>
      <div className="intake-columns">
        {shown.map(({ word, rows, kind, isKnown, isMended }) => (
          <Pick
            key={word}
            label={`${word === '' ? 'No kind given' : word} (${count(ENGLISH, rows)} ${plural(rows, 'row', 'rows')})`}
            options={[
              ...(isKnown || kind !== null || isMended ? [] : [{ id: UNDECIDED, label: 'Not known: choose' }]),
              ...KINDS.map(({ id, label }) => ({ id, label })),
              { id: LEFT_OUT, label: 'Leave these rows out' },
            ]}
            chosen={kind ?? (isMended ? LEFT_OUT : UNDECIDED)}
            onChoose={(id) => {
              if (id !== UNDECIDED) onChoose({ do: 'kind', word, kind: id === LEFT_OUT ? null : (id as Kind) });
            }}
          />
        ))}
      </div>
      {shown.length < words.length && (
        <Button look="quiet" onPress={() => setShowsAll(true)}>
          Show {words.length - shown.length} more
        </Button>
      )}
    </section>
  );
}
