import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Mend } from '../../../core/intake/mends';
import type { KindWord } from '../../../core/intake/report';
import { KINDS, type Kind } from '../../../core/site/kinds';
import { KIND_NAMES } from '../../../languages/kinds';
import { Button } from '../../../ui/Button';
import { Pick } from '../../../ui/Pick';

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
  const { t } = useLingui();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? words : words.slice(0, FIRST);
  return (
    <section aria-label={t`Kinds`} className="intake-kinds">
      <h3>
        <Trans>What its kinds mean</Trans>
      </h3>
      <div className="intake-columns">
        {shown.map(({ word, rows, kind, isKnown, isMended }) => (
          <Pick
            key={word}
            label={
              word === ''
                ? t`${plural(rows, { one: 'No kind given (# row)', other: 'No kind given (# rows)' })}`
                : t`${plural(rows, { one: `${word} (# row)`, other: `${word} (# rows)` })}`
            }
            options={[
              ...(isKnown || kind !== null || isMended ? [] : [{ id: UNDECIDED, label: t`Not known: choose` }]),
              ...KINDS.map(({ id }) => ({ id, label: t(KIND_NAMES[id]) })),
              { id: LEFT_OUT, label: t`Leave these rows out` },
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
          <Plural value={words.length - shown.length} one="Show # more" other="Show # more" />
        </Button>
      )}
    </section>
  );
}
