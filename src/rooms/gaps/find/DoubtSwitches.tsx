import { DOUBTS, type Doubt } from '../address';
import { estimatedPeople } from '../figures';
import { chooseDoubts, type GapsRoom } from '../useGapsRoom';
import { DoubtMark } from './DoubtMark';
import { DOUBT_LABELS } from './doubtSentences';
import { useDoubts } from './useDoubts';
import './Doubts.css';

/** Where the data are thin, a line a reason: its mark on the map, how many people it concerns, and its switch. */
export function DoubtSwitches({ room }: { room: GapsRoom }) {
  const doubts = useDoubts(room);
  if (doubts.length === 0) return null;
  const set = (doubt: Doubt, isOn: boolean) =>
    chooseDoubts(DOUBTS.filter((one) => (one === doubt ? isOn : room.state.doubts.includes(one))));
  return (
    <fieldset className="doubts">
      <legend>Where the data are thin</legend>
      {doubts.map(({ doubt, people, isOn }) => (
        <label key={doubt}>
          <input type="checkbox" checked={isOn} onChange={(event) => set(doubt, event.target.checked)} />
          <DoubtMark doubt={doubt} />
          <span className="legend-long">
            {DOUBT_LABELS[doubt].label} <span className="soft figures">{estimatedPeople(people)}</span>
          </span>
          <span className="legend-short">{DOUBT_LABELS[doubt].short}</span>
        </label>
      ))}
    </fieldset>
  );
}
