import { msg } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMap } from '@vis.gl/react-maplibre';
import { useEffect, useState } from 'react';
import { KINDS, type Kind } from '../../core/site/kinds';
import { type LonLat, metres } from '../../core/units';
import { KIND_NAMES } from '../../languages/kinds';
import type { I18n } from '../../languages/speaker';
import { MAP_ID, useCamera } from '../../map/camera';
import { MapTip } from '../../map/MapTip';
import { useLayerPointer } from '../../map/pointer';
import type { CityFacts } from '../../workers/questions';
import { cellPoint } from './address';
import { useCityAnswer } from './answers';
import { beyondText } from './find/beyondShades';
import { changeText, meanWalkText } from './find/displaySentences';
import { groupName } from './find/groupWords';
import { needText } from './find/need';
import { supplyText } from './find/supplySentences';
import { type Display, useDisplay } from './find/useDisplay';
import { LAYERS, SOURCES } from './gapsLayers';
import { manyOfKinds, oneOfKinds, siteName } from './kindWords';
import { isDrawing } from './outline/useOutline';
import { cellPeopleText, peopleText, sectionPeopleText, walkText } from './sentences';
import { type GapsRoom, select } from './useGapsRoom';
import { isPlacing } from './whatif/usePlans';

type Hovered =
  | { readonly what: 'cell'; readonly row: number; readonly at: LonLat }
  | { readonly what: 'site'; readonly row: number; readonly at: LonLat }
  | { readonly what: 'bunch'; readonly count: number; readonly at: LonLat };

/** A cell, a site or a bunch says what it is; a click chooses it or comes closer. */
export function GapsPointing({ room, facts }: { room: GapsRoom; facts: CityFacts }) {
  const { t, i18n } = useLingui();
  const map = useMap()[MAP_ID];
  const camera = useCamera();
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const hoveredCell = hovered?.what === 'cell' ? hovered.row : null;

  useEffect(() => {
    if (hoveredCell === null || !map?.getSource(SOURCES.cells)) return;
    const cell = { source: SOURCES.cells, id: hoveredCell };
    map.setFeatureState(cell, { hover: true });
    return () => {
      if (map.getSource(SOURCES.cells)) map.setFeatureState(cell, { hover: false });
    };
  }, [map, hoveredCell]);

  useLayerPointer([LAYERS.bunches, LAYERS.sites, LAYERS.cells], {
    onHover: (pointed) => {
      if (!pointed || isDrawing()) return setHovered(null);
      const { layer, id, properties, geometry } = pointed.features[0];
      const mark = geometry.type === 'Point' ? (geometry.coordinates as unknown as LonLat) : pointed.at;
      if (layer.id === LAYERS.bunches) setHovered({ what: 'bunch', count: properties.count, at: mark });
      else if (layer.id === LAYERS.sites) setHovered({ what: 'site', row: properties.site, at: mark });
      else setHovered({ what: 'cell', row: Number(id), at: pointed.at });
    },
    onClick: ({ features: [{ layer, id, properties, geometry }] }) => {
      setHovered(null);
      if (isPlacing() || isDrawing()) return;
      if (layer.id === LAYERS.bunches && geometry.type === 'Point') {
        camera.zoomInto(geometry.coordinates as unknown as LonLat, properties.opensAt + 0.3);
      } else if (layer.id === LAYERS.sites) select({ what: 'site', id: facts.sites.ids[properties.site] });
      else if (layer.id === LAYERS.cells) {
        const row = Number(id);
        if (room.level === 'areas') return select({ what: 'area', id: facts.areas.ids[row] });
        select({ what: 'cell', at: cellPoint([facts.cells.lon[row], facts.cells.lat[row]]) });
      }
    },
  });

  return (
    hovered && (
      <MapTip at={hovered.at}>
        {hovered.what === 'cell' &&
          (room.level === 'areas' ? (
            <AreaTip room={room} facts={facts} row={hovered.row} />
          ) : (
            <CellTip room={room} facts={facts} row={hovered.row} />
          ))}
        {hovered.what === 'site' && (
          <>
            <strong>{siteName(i18n, facts.sites, hovered.row)}</strong>
            <br />
            {t(KIND_NAMES[KINDS[facts.sites.kind[hovered.row]].id])}
          </>
        )}
        {hovered.what === 'bunch' && <BunchTip kinds={room.kinds} count={hovered.count} />}
      </MapTip>
    )
  );
}

/** Several places that stand too close to be drawn one by one: at least two. */
function BunchTip({ kinds, count }: { kinds: readonly Kind[]; count: number }) {
  const { i18n } = useLingui();
  const [place, places] = [oneOfKinds(i18n, kinds), manyOfKinds(i18n, kinds)];
  return <Plural value={count} one={`# ${place}: click to come closer`} other={`# ${places}: click to come closer`} />;
}

function CellTip({ room, facts, row }: { room: GapsRoom; facts: CityFacts; row: number }) {
  const { t, i18n } = useLingui();
  const overlay = useCityAnswer('overlay', room.pack.url)?.answer;
  const people = facts.cells.people[row];
  const site = overlay?.nearest[row] ?? -1;
  const kinds = oneOfKinds(i18n, room.kinds);
  const display = useDisplay(room);
  return (
    <>
      {room.sections ? (
        <>
          {facts.areas.names[room.sections.rows[row]]}
          <br />
          {sectionPeopleText(i18n, people, room.whom?.many)}
        </>
      ) : (
        cellPeopleText(i18n, people, facts.cells.method)
      )}
      <br />
      {site >= 0 && overlay ? (
        <WalkTip
          walk={walkText(i18n, metres(overlay.metres[row]), room.state.speed)}
          to={siteName(i18n, facts.sites, site)}
        />
      ) : overlay && Number.isNaN(overlay.metres[row]) ? (
        t`Walk not known: no street near`
      ) : (
        t`No ${kinds} can be reached`
      )}
      <DisplayTip display={display} room={room} row={row} />
    </>
  );
}

const WalkTip = ({ walk, to }: { walk: string; to: string }) => (
  <Trans>
    <strong>{walk}</strong> to {to}
  </Trans>
);

function AreaTip({ room, facts, row }: { room: GapsRoom; facts: CityFacts; row: number }) {
  const { t, i18n } = useLingui();
  const display = useDisplay(room);
  if (!display) return null;
  return (
    <>
      {facts.areas.names[row]}
      <br />
      {Number.isNaN(facts.areas.population[row])
        ? t`How many people live here is not known.`
        : peopleText(i18n, Math.round(display.units.people[row]), room.whom?.many)}
      <br />
      <strong>{meanWalkText(i18n, display.walk[row], room.state.speed)}</strong>
      <DisplayTip display={display} room={room} row={row} />
    </>
  );
}

/** What the map shows besides the walk. */
function DisplayTip({ display, room, row }: { display: Display | null; room: GapsRoom; row: number }) {
  const { i18n } = useLingui();
  const text = display && displayText(i18n, display, room, row);
  return text ? (
    <>
      <br />
      {text}
    </>
  ) : null;
}

function displayText(i18n: I18n, display: Display, { kinds, state, whom }: GapsRoom, row: number): string | null {
  switch (display.shown) {
    case 'walk':
      return null;
    case 'beyond':
      return beyondText(i18n, display.values[row], whom?.many ?? null);
    case 'change':
      return changeText(i18n, display.values[row]);
    case 'both': {
      const name = groupName(i18n, display.need.group.label);
      if (Number.isNaN(display.need.values[row])) return i18n._(msg`${name}: not known`);
      const value = needText(i18n, display.need, display.need.values[row]);
      return i18n._(msg`${name}: ${value}`);
    }
    default:
      return supplyText(i18n, display.supply, display.values[row], {
        kinds,
        standard: state.standard,
        many: whom?.many ?? null,
      });
  }
}
