import { useLingui } from '@lingui/react/macro';
import { useEffect, useMemo, useState } from 'react';
import { marksInView } from '../../core/geo/inView';
import type { Room } from '../../visit/room';
import { viewSentence } from './sentence';
import { useSettledView } from './useSettledView';
import { ViewDialog } from './ViewDialog';

export interface ViewInWordsProps {
  readonly room: Room;
  readonly isListOpen: boolean;
  readonly onListClose: () => void;
}

/** The map for who does not see it: a sentence whenever it comes to rest, and a list on demand. */
export function ViewInWords({ room, isListOpen, onListClose }: ViewInWordsProps) {
  const { i18n } = useLingui();
  const words = room.useMarks();
  const view = useSettledView();
  const found = useMemo(() => (words && view ? marksInView(words.marks, view) : null), [words, view]);
  const sentence = words && found ? viewSentence(i18n, found, words.say) : '';
  const [said, setSaid] = useState('');
  const isKnown = found !== null;

  // Said when the map has moved, not when a filter or the years change what is on it: the room tells of those itself.
  useEffect(() => {
    if (isKnown) setSaid(sentence);
  }, [view, isKnown, i18n]);

  return (
    <>
      <p className="visually-hidden" role="status" data-testid="in-view">
        {said}
      </p>
      {isListOpen && <ViewDialog words={words} found={found} sentence={sentence} onClose={onListClose} />}
    </>
  );
}
