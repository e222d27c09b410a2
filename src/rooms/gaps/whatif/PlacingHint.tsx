/** What to do while something is pointed out on the map, and what it would be. */

import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { LONGEST_LINK } from '../../../core/scenario/editSchema';
import { type Metres, metres } from '../../../core/units';
import type { I18n } from '../../../languages/speaker';
import { Button } from '../../../ui/Button';
import { NumberField } from '../../../ui/NumberField';
import { oneOfKind } from '../kindWords';
import { useGapsRoom } from '../useGapsRoom';
import { pointedText } from './streetSentences';
import { cancelPlacing, finishPlacing, type Placing, setLinkLength } from './usePlans';
import { useStreetEdits } from './useStreetEdits';

export function PlacingHint({ placing }: { placing: Placing }) {
  const { i18n } = useLingui();
  return (
    <div className="whatif-hint">
      <p role="status">
        {question(i18n, placing)}{' '}
        <Trans>
          Tap the map or drag the cross. By keyboard: arrow keys move it (with Shift in larger steps), Enter sets it
          down.
        </Trans>
      </p>
      {placing.what !== 'site' && <Pointed placing={placing} />}
      <div className="whatif-row">
        <Button look="strong" onPress={() => finishPlacing()}>
          {deed(i18n, placing)}
        </Button>
        <Button onPress={cancelPlacing}>
          <Trans>Give it up</Trans>
        </Button>
      </div>
    </div>
  );
}

function question(i18n: I18n, placing: Placing): string {
  switch (placing.what) {
    case 'site':
      return i18n._(msg`Where should the new ${{ place: oneOfKind(i18n, placing.kind) }} stand?`);
    case 'link':
      return i18n._(
        placing.end === 'from' ? msg`Where should the bridge or passage start?` : msg`And where should it end?`,
      );
    case 'street':
      return i18n._(
        msg`Which street should be closed to those who pass through? The one nearest to the cross is marked. Who lives on it still gets in and out.`,
      );
  }
}

function deed(i18n: I18n, placing: Placing): string {
  if (placing.what === 'street') return i18n._(msg`Close it`);
  return i18n._(placing.what === 'link' && placing.end === 'from' ? msg`Set the start` : msg`Set it down`);
}

/** How long the link is, or which street that is. */
function Pointed({ placing }: { placing: Exclude<Placing, { what: 'site' }> }) {
  const { t, i18n } = useLingui();
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
          label={t`Length on foot, in metres`}
          value={placing.edit.metres ?? null}
          placeholder={place?.do === 'link' ? String(Math.round(place.straight)) : t`straight line`}
          scale={{ least: 0, most: LONGEST_LINK, step: 1 }}
          onSettle={(length) => setLinkLength(length === null ? null : (metres(length) as Metres))}
        />
      )}
      <p className="figures">{pointedText(i18n, place)}</p>
    </>
  );
}
