import { useState } from 'react';
import { ENGLISH } from '../../../languages/speaker';
import { DOUBTS, type Doubt } from '../address';
import { estimatedPeople, plural } from '../figures';
import { chooseDoubts, type GapsRoom } from '../useGapsRoom';
import { DoubtMark } from './DoubtMark';
import { DOUBT_LABELS } from './doubtSentences';
import { useDoubts } from './useDoubts';
import './Doubts.css';

/** Where the data are thin, a line a reason: its mark on the map, how many people it concerns, and its switch. */
export function DoubtSwitches({ room }: { room: GapsRoom }) {
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
      <legend>Where the data are thin</legend>
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
            {DOUBT_LABELS[doubt].label} <span className="soft figures">{estimatedPeople(ENGLISH, people)}</span>
          </span>
          <span className="legend-short">{DOUBT_LABELS[doubt].short}</span>
        </label>
      ))}
      {hidden > 0 && (
        <button type="button" className="link" onClick={() => setShowsAll(true)}>
          {hidden} more {plural(hidden, 'reason', 'reasons')}
        </button>
      )}
    </fieldset>
  );
}
