/** What to do while something is pointed out on the map, and what it would be. */

import { LONGEST_LINK } from '../../../core/scenario/editSchema';
import { type Metres, metres } from '../../../core/units';
import { Button } from '../../../ui/Button';
import { NumberField } from '../../../ui/NumberField';
import { oneOfKind } from '../sentences';
import { useGapsRoom } from '../useGapsRoom';
import { pointedText } from './streetSentences';
import { cancelPlacing, finishPlacing, type Placing, setLinkLength } from './usePlans';
import { useStreetEdits } from './useStreetEdits';

const BY_KEYBOARD = 'By keyboard: arrow keys move it (with Shift in larger steps), Enter sets it down.';

export function PlacingHint({ placing }: { placing: Placing }) {
  return (
    <div className="whatif-hint">
      <p role="status">
        {question(placing)} Tap the map or drag the cross. {BY_KEYBOARD}
      </p>
      {placing.what !== 'site' && <Pointed placing={placing} />}
      <div className="whatif-row">
        <Button look="strong" onPress={() => finishPlacing()}>
          {deed(placing)}
        </Button>
        <Button onPress={cancelPlacing}>Give it up</Button>
      </div>
    </div>
  );
}

function question(placing: Placing): string {
  switch (placing.what) {
    case 'site':
      return `Where should the new ${oneOfKind(placing.kind)} stand?`;
    case 'link':
      return placing.end === 'from' ? 'Where should the bridge or passage start?' : 'And where should it end?';
    case 'street':
      return 'Which street should be closed to those who pass through? The one nearest to the cross is marked. Who lives on it still gets in and out.';
  }
}

function deed(placing: Placing): string {
  if (placing.what === 'street') return 'Close it';
  return placing.what === 'link' && placing.end === 'from' ? 'Set the start' : 'Set it down';
}

/** How long the link is, or which street that is. */
function Pointed({ placing }: { placing: Exclude<Placing, { what: 'site' }> }) {
  // What is being placed comes last, unless it stands in the list already.
  const placed = useStreetEdits(useGapsRoom());
  const own =
    placing.what === 'link'
      ? placed.find(({ edit }) => edit.do === 'link' && edit.link === placing.edit.link)
      : placed.findLast(({ edit }) => edit.do === 'close-street');
  const place = own?.place ?? null;
  return (
    <>
      {placing.what === 'link' && (
        <NumberField
          label="Length on foot, in metres"
          value={placing.edit.metres ?? null}
          placeholder={place?.do === 'link' ? String(Math.round(place.straight)) : 'straight line'}
          scale={{ least: 0, most: LONGEST_LINK, step: 1 }}
          onSettle={(length) => setLinkLength(length === null ? null : (metres(length) as Metres))}
        />
      )}
      <p className="figures">{pointedText(place)}</p>
    </>
  );
}
