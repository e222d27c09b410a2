/** What may be tried: a new place, a link between streets, a street closed. */

import { Trans, useLingui } from '@lingui/react/macro';
import { useMap } from '@vis.gl/react-maplibre';
import { useState } from 'react';
import { KINDS, type Kind } from '../../../core/site/kinds';
import type { LonLat } from '../../../core/units';
import { KIND_NAMES } from '../../../languages/kinds';
import { MAP_ID } from '../../../map/camera';
import { Button } from '../../../ui/Button';
import { Pick } from '../../../ui/Pick';
import type { CityFacts } from '../../../workers/questions';
import { oneOfKind } from '../kindWords';
import { findSelected } from '../selection';
import { areaBounds } from '../shapes';
import type { GapsRoom } from '../useGapsRoom';
import { startClosingStreet, startLink, startPlacing } from './usePlans';

/** On the screen, from where the visitor looks to either end of a new link. */
const LINK_PIXELS = 45;

export function AddThings({ room, facts }: { room: GapsRoom; facts: CityFacts }) {
  const { t, i18n } = useLingui();
  const map = useMap()[MAP_ID];
  const [chosen, setChosen] = useState<Kind | null>(null);
  const kind = chosen ?? room.kinds[0] ?? 'library';
  const place = oneOfKind(i18n, kind);

  const start = (): LonLat => {
    const centre = map?.getCenter();
    return selectedPoint(room, facts) ?? (centre ? [centre.lng, centre.lat] : room.city.centre);
  };
  const link = () => {
    if (!map) return;
    const { x, y } = map.project([...start()]);
    const [from, to] = [-LINK_PIXELS, LINK_PIXELS].map((pixels): LonLat => {
      const { lng, lat } = map.unproject([x + pixels, y]);
      return [lng, lat];
    });
    startLink({ from, to });
  };

  return (
    <>
      <div className="whatif-add" data-adds="site">
        <Pick
          label={t`A new place`}
          options={KINDS.map(({ id }) => ({ id: id as Kind, label: t(KIND_NAMES[id]) }))}
          chosen={kind}
          onChoose={setChosen}
        />
        <Button look="strong" onPress={() => startPlacing(kind, start(), facts)}>
          <Trans>
            Add<span className="visually-hidden"> a new {place}</span>
          </Trans>
        </Button>
      </div>
      {room.travel.by === 'streets' && (
        <div className="whatif-row whatif-streets">
          <span data-adds="link">
            <Button onPress={link}>
              <Trans>Add a bridge</Trans>
            </Button>
          </span>
          <span data-adds="street">
            <Button onPress={() => startClosingStreet(start())}>
              <Trans>Close a street</Trans>
            </Button>
          </span>
        </div>
      )}
    </>
  );
}

/** Where the visitor looks: the chosen cell or area; null: neither is chosen. */
function selectedPoint({ state }: GapsRoom, facts: CityFacts): LonLat | null {
  const selected = findSelected(state.selection, facts);
  if (selected?.what === 'cell') return [facts.cells.lon[selected.row], facts.cells.lat[selected.row]];
  if (selected?.what !== 'area') return null;
  const [west, south, east, north] = areaBounds(facts, selected.row);
  return [(west + east) / 2, (south + north) / 2];
}
