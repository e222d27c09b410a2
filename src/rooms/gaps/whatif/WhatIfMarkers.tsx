/** What-ifs on the map: new, moved and closed places as marks of their own, moved by pointer and by arrow keys. */

import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Marker, useMap } from '@vis.gl/react-maplibre';
import { useEffect, useRef, useState } from 'react';
import type { SiteState } from '../../../core/scenario/effectiveSites';
import type { LonLat } from '../../../core/units';
import type { I18n } from '../../../languages/speaker';
import { MAP_ID } from '../../../map/camera';
import type { CityFacts } from '../../../workers/questions';
import { siteName } from '../kindWords';
import { type GapsRoom, select } from '../useGapsRoom';
import { newPlaceText } from './changeSentences';
import {
  cancelPlacing,
  finishPlacing,
  isPlacing,
  makeEdit,
  movePlacing,
  type Placing,
  placingAt,
  previewEdit,
  usePlacing,
} from './usePlans';
import { isStep, useStep } from './useStep';
import './WhatIfMarkers.css';

export function WhatIfMarkers({ room, facts }: { room: GapsRoom; facts: CityFacts }) {
  const { i18n } = useLingui();
  const placing = usePlacing();
  useClickPlaces();
  return (
    <>
      {[...room.siteStates].map(
        ([row, state]) =>
          state !== 'changed' &&
          !(placing?.what === 'site' && facts.sites.ids[row] === placing.site) && (
            <SiteMark
              key={facts.sites.ids[row]}
              id={facts.sites.ids[row]}
              name={siteName(i18n, facts.sites, row)}
              at={[facts.sites.lon[row], facts.sites.lat[row]]}
              state={state}
            />
          ),
      )}
      {placing && <Crosshair key={placing.what === 'link' ? placing.end : placing.what} placing={placing} />}
      {placing?.what === 'link' && placing.end === 'to' && <LinkStart at={placing.edit.from} />}
    </>
  );
}

/** Where the link that is being placed starts. */
const LinkStart = ({ at }: { at: LonLat }) => (
  <Marker longitude={at[0]} latitude={at[1]}>
    <span className="whatif-mark whatif-mark-end" aria-hidden="true">
      <span />
    </span>
  </Marker>
);

/** While a place is being chosen, a click on the map is that place. */
function useClickPlaces() {
  const map = useMap()[MAP_ID];
  useEffect(() => {
    if (!map) return;
    const click = ({ lngLat }: { lngLat: { lng: number; lat: number } }) => {
      if (!isPlacing()) return;
      // The others who hear this click are to see that it was for placing, so placing ends after them.
      queueMicrotask(() => finishPlacing([lngLat.lng, lngLat.lat]));
    };
    map.on('click', click);
    return () => {
      map.off('click', click);
    };
  }, [map]);
}

const WORDS: Readonly<Record<Exclude<SiteState, 'changed'>, (name: string) => MessageDescriptor>> = {
  added: (name) => msg`New: ${name}. Arrow keys move it.`,
  moved: (name) => msg`Moved: ${name}. Arrow keys move it.`,
  closed: (name) => msg`Closed: ${name}.`,
};

interface SiteMarkProps {
  readonly id: string;
  readonly name: string;
  readonly at: LonLat;
  /** One that only changes its kind keeps its dot in the map. */
  readonly state: Exclude<SiteState, 'changed'>;
}

function SiteMark({ id, name, at, state }: SiteMarkProps) {
  const { t } = useLingui();
  // The mark itself never waits for the overlay.
  const [held, setHeld] = useState<LonLat | null>(null);
  const step = useStep();
  const [lon, lat] = held ?? at;
  const canMove = state !== 'closed';
  const settle = (to: LonLat) => {
    makeEdit({ do: 'move', site: id, at: to });
    setHeld(null);
  };
  return (
    <Marker
      longitude={lon}
      latitude={lat}
      draggable={canMove}
      onClick={(event) => {
        event.originalEvent.stopPropagation();
        select({ what: 'site', id });
      }}
      onDrag={({ lngLat }) => {
        setHeld([lngLat.lng, lngLat.lat]);
        previewEdit({ do: 'move', site: id, at: [lngLat.lng, lngLat.lat] });
      }}
      onDragEnd={({ lngLat }) => settle([lngLat.lng, lngLat.lat])}
    >
      <button
        type="button"
        className={`whatif-mark whatif-mark-${state}`}
        aria-label={t(WORDS[state](name))}
        title={name}
        onKeyDown={(event) => {
          const to = canMove ? step(event, held ?? at) : null;
          if (!to) return;
          setHeld(to);
          previewEdit({ do: 'move', site: id, at: to });
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

function crossText(i18n: I18n, placing: Placing): string {
  switch (placing.what) {
    case 'site':
      return newPlaceText(i18n, placing.kind);
    case 'link':
      return i18n._(placing.end === 'to' ? msg`End of the link` : msg`Start of the link`);
    case 'street':
      return i18n._(msg`Street to close`);
  }
}

/** What is pointed out: the arrow keys move it, Enter sets it down, Escape gives it up. */
function Crosshair({ placing }: { placing: Placing }) {
  const cross = useRef<HTMLButtonElement>(null);
  const { t, i18n } = useLingui();
  const step = useStep();
  const at = placingAt(placing);
  const what = crossText(i18n, placing);
  useEffect(() => cross.current?.focus({ preventScroll: true }), []);
  return (
    <Marker
      longitude={at[0]}
      latitude={at[1]}
      draggable
      onClick={(event) => {
        event.originalEvent.stopPropagation();
        finishPlacing();
      }}
      onDrag={({ lngLat }) => movePlacing([lngLat.lng, lngLat.lat])}
    >
      <button
        ref={cross}
        type="button"
        className={`whatif-cross whatif-cross-${placing.what}`}
        aria-label={t`${what}: arrow keys move it, Enter sets it down, Escape gives it up`}
        onKeyDown={(event) => {
          if (event.key === 'Escape') return cancelPlacing();
          const to = step(event, at);
          if (to) movePlacing(to);
        }}
      >
        <span aria-hidden="true" />
      </button>
    </Marker>
  );
}
