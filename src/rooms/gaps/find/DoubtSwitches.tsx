import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { DOUBTS, type Doubt } from '../address';
import { estimatedPeople } from '../figures';
import { chooseDoubts, type GapsRoom } from '../useGapsRoom';
import { DoubtMark } from './DoubtMark';
import { DOUBT_LABELS } from './doubtSentences';
import { useDoubts } from './useDoubts';
import './Doubts.css';

/** Where the data are thin, a line a reason: its mark on the map, how many people it concerns, and its switch. */
export function DoubtSwitches({ room }: { room: GapsRoom }) {
  const { i18n } = useLingui();
  const doubts = useDoubts(room);
  // Those that are off stay listed for as long as the visitor looks at all of them.
  const [showsAll, setShowsAll] = useState(false);
  if (doubts.length === 0) return null;
  const set = (doubt: Doubt, isOn: boolean) =>
    chooseDoubts(DOUBTS.filter((one) => (one === doubt ? isOn : room.state.doubts.includes(one))));
  const isListed = ({ isOn }: { isOn: boolean }) => showsAll || isOn;
  const hidden = doubts.filter((one) => !isListed(one)).length;
  return (
    <fieldset className="doubts">
      <legend>
        <Trans>Where the data are thin</Trans>
      </legend>
      {doubts.filter(isListed).map(({ doubt, people, isOn }) => (
        <label key={doubt}>
          <input
            type="checkbox"
            checked={isOn}
            onChange={(event) => {
              setShowsAll(true);
              set(doubt, event.target.checked);
            }}
          />
          <DoubtMark doubt={doubt} />
          <span className="legend-long">
            {i18n._(DOUBT_LABELS[doubt].label)} <span className="soft figures">{estimatedPeople(i18n, people)}</span>
          </span>
          <span className="legend-short">{i18n._(DOUBT_LABELS[doubt].short)}</span>
        </label>
      ))}
      {hidden > 0 && (
        <button type="button" className="link" onClick={() => setShowsAll(true)}>
          <Plural value={hidden} one="# more reason" other="# more reasons" />
        </button>
      )}
    </fieldset>
  );
}
