/** Links and closed streets on the map: their lines, and marks that are moved and pressed by pointer and by keys. */
import { useLingui } from '@lingui/react/macro';
import { Marker, Source } from '@vis.gl/react-maplibre';
import { useMemo, useState } from 'react';
import type { LinkEdit, StreetEdit } from '../../../core/scenario/edit';
import type { LonLat } from '../../../core/units';
import { SLOTS } from '../../../map/basemap';
import { Layer } from '../../../map/Layer';
import type { GapsRoom } from '../useGapsRoom';
import { STREET_EDITS, streetEditLayers, streetEditShapes } from './streetLayers';
import { streetEditText } from './streetSentences';
import { makeEdit, previewEdit, takeBack, usePlacing } from './usePlans';
import { isStep, useStep } from './useStep';
import { type PlacedStreetEdit, useStreetEdits, useStreetEditsQuestion } from './useStreetEdits';

export function WhatIfStreets({ room }: { room: GapsRoom }) {
  useStreetEditsQuestion(room);
  const { i18n } = useLingui();
  const placed = useStreetEdits(room);
  const placing = usePlacing();
  const shapes = useMemo(() => streetEditShapes(placed), [placed]);
  const isBeingPlaced = ({ edit }: PlacedStreetEdit) =>
    (placing?.what === 'link' && edit.do === 'link' && edit.link === placing.edit.link) ||
    (placing?.what === 'street' && edit.do === 'close-street' && edit.at.join() === placing.at.join());
  return (
    <>
      <Source id={STREET_EDITS} type="geojson" data={shapes}>
        {streetEditLayers().map((layer) => (
          <Layer key={layer.id} {...layer} beforeId={SLOTS.marks} />
        ))}
      </Source>
      {placed
        .filter((one) => !isBeingPlaced(one))
        .map(({ edit, place }) =>
          edit.do === 'link' ? (
            (['from', 'to'] as const).map((end) => (
              <LinkEnd key={`${edit.link} ${end}`} edit={edit} end={end} name={streetEditText(i18n, edit, place)} />
            ))
          ) : (
            <ClosedStreet key={edit.at.join()} edit={edit} name={streetEditText(i18n, edit, place)} />
          ),
        )}
    </>
  );
}

function ClosedStreet({ edit, name }: { edit: Extract<StreetEdit, { do: 'close-street' }>; name: string }) {
  const { t } = useLingui();
  return (
    <Marker longitude={edit.at[0]} latitude={edit.at[1]}>
      <button
        type="button"
        className="whatif-mark whatif-mark-closed"
        aria-label={t`${name}. Press to open it again.`}
        onClick={(event) => {
          event.stopPropagation();
          takeBack(edit);
        }}
      >
        <span aria-hidden="true" />
      </button>
    </Marker>
  );
}

function LinkEnd({ edit, end, name }: { edit: LinkEdit; end: 'from' | 'to'; name: string }) {
  const { t } = useLingui();
  // The mark itself never waits for the overlay.
  const [held, setHeld] = useState<LonLat | null>(null);
  const step = useStep();
  const at = held ?? edit[end];
  const hold = (to: LonLat) => {
    setHeld(to);
    previewEdit({ ...edit, [end]: to });
  };
  const settle = (to: LonLat) => {
    makeEdit({ ...edit, [end]: to });
    setHeld(null);
  };
  return (
    <Marker
      longitude={at[0]}
      latitude={at[1]}
      draggable
      onClick={(event) => event.originalEvent.stopPropagation()}
      onDrag={({ lngLat }) => hold([lngLat.lng, lngLat.lat])}
      onDragEnd={({ lngLat }) => settle([lngLat.lng, lngLat.lat])}
    >
      <button
        type="button"
        className="whatif-mark whatif-mark-end"
        aria-label={end === 'from' ? t`${name}: start. Arrow keys move it.` : t`${name}: end. Arrow keys move it.`}
        onKeyDown={(event) => {
          const to = step(event, at);
          if (to) hold(to);
        }}
        onKeyUp={(event) => {
          if (isStep(event.key) && held) settle(held);
        }}
      >
        <span aria-hidden="true" />
      </button>
    </Marker>
  );
}
