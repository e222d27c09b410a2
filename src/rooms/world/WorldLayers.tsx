import { msg, plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { type MapGeoJSONFeature, Source, useMap } from '@vis.gl/react-maplibre';
import type { FeatureCollection, Point } from 'geojson';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { withoutVowelPoints } from '../../core/site/cityName';
import type { MemberCity, NationalNetworkCity } from '../../core/site/memberCity';
import type { LonLat } from '../../core/units';
import type { I18n } from '../../languages/speaker';
import { SLOTS, WORLD_SOURCE } from '../../map/basemap';
import { MAP_ID, useCamera } from '../../map/camera';
import { Layer } from '../../map/Layer';
import { MapTip } from '../../map/MapTip';
import { useLayerPointer } from '../../map/pointer';
import type { Theme } from '../../theme/inTheme';
import { useMapTheme } from '../../theme/useTheme';
import type { RingBy } from './address';
import { type CityHere, citiesHere, shownName } from './citiesHere';
import { isFiltering, undatedMembers } from './filter';
import { useHere } from './here';
import {
  CLUSTER_MAX_ZOOM,
  CLUSTER_RADIUS,
  hereLayer,
  MARK_LAYERS,
  memberLayers,
  NETWORK_MARK,
  networkLayers,
  networkMark,
  openLayers,
  pointedLayer,
  undatedLayers,
} from './layers';
import { cityName } from './names';
import { usePointed } from './pointed';
import { LISTED_COUNTS, RING_PIXEL_RATIO, ringImage } from './rings';
import { type Cities, openCity, useCities, useShown, useWorldState } from './useWorld';

// Two cities on one spot are rare.
const Chooser = lazy(() => import('./Chooser').then(({ Chooser }) => ({ default: Chooser })));

/** Clusters from tiles while all cities are shown; from the filtered list as soon as a filter makes the tiles' counts untrue. */
export function WorldLayers() {
  const cities = useCities();
  const { filter, open, showsNetworks, ringBy } = useWorldState();
  const theme = useMapTheme();
  useNetworkMark(theme);
  useRings();
  if (cities.status === 'ready') return <Marks cities={cities.value} />;
  return <TileMarks isShown={!isFiltering(filter)} showsNetworks={showsNetworks} ringBy={ringBy} openId={open} />;
}

function Marks({ cities }: { cities: Cities }) {
  const { filter, open, showsNetworks, ringBy } = useWorldState();
  const { i18n } = useLingui();
  const shown = useShown(cities, filter);
  const filtering = isFiltering(filter);
  const theme = useMapTheme();
  const members = useMemo(() => pointsOf(i18n, filtering ? shown.members : []), [i18n, filtering, shown.members]);
  const networks = useMemo(() => pointsOf(i18n, filtering ? shown.networks : []), [i18n, filtering, shown.networks]);
  const undated = useMemo(() => pointsOf(i18n, undatedMembers(cities.members, filter)), [i18n, cities, filter]);
  const openPoints = useMemo(() => pointsOf(i18n, cityOf(cities, open)), [i18n, cities, open]);

  return (
    <>
      <TileMarks isShown={!filtering} showsNetworks={showsNetworks} ringBy={ringBy} openId={open} />
      <Source id="undated-members" type="geojson" data={undated}>
        {undatedLayers('undated-members', open).map((layer) => (
          <Layer key={layer.id} {...layer} />
        ))}
      </Source>
      <Source id="listed-networks" type="geojson" data={networks} {...CLUSTERED}>
        {networkLayers({
          from: 'list',
          source: 'listed-networks',
          isShown: filtering && showsNetworks,
          openId: open,
        }).map((layer) => (
          <Layer key={layer.id} {...layer} />
        ))}
      </Source>
      <Source id="listed-members" type="geojson" data={members} {...CLUSTERED} clusterProperties={LISTED_COUNTS}>
        {memberLayers(
          { from: 'list', source: 'listed-members', isShown: filtering, openId: open },
          { by: ringBy, theme },
        ).map((layer) => (
          <Layer key={layer.id} {...layer} />
        ))}
      </Source>
      <Source id="open-city" type="geojson" data={openPoints}>
        {openLayers('open-city').map((layer) => (
          <Layer key={layer.id} {...layer} />
        ))}
      </Source>
      <HereMark />
      <PointedInList cities={cities} />
      <Pointing />
    </>
  );
}

function HereMark() {
  const here = useHere();
  if (here.status !== 'found') return null;
  return (
    <Source id="here" type="geojson" data={{ type: 'Point', coordinates: [...here.at] }}>
      <Layer {...hereLayer('here')} />
    </Source>
  );
}

function PointedInList({ cities }: { cities: Cities }) {
  const { i18n } = useLingui();
  const { id } = usePointed();
  const points = useMemo(() => pointsOf(i18n, cityOf(cities, id)), [i18n, cities, id]);
  return (
    <Source id="pointed-city" type="geojson" data={points}>
      <Layer {...pointedLayer('pointed-city')} />
    </Source>
  );
}

/** The city with this id as a list of one, or an empty list. */
const cityOf = ({ members, networks }: Cities, id: string | null) =>
  [...members, ...networks].filter(({ city }) => city.id === id).map(({ city }) => city);

const CLUSTERED = { cluster: true, clusterRadius: CLUSTER_RADIUS, clusterMaxZoom: CLUSTER_MAX_ZOOM } as const;

interface TileMarksProps {
  readonly isShown: boolean;
  readonly showsNetworks: boolean;
  readonly ringBy: RingBy;
  readonly openId: string | null;
}

function TileMarks({ isShown, showsNetworks, ringBy, openId }: TileMarksProps) {
  const source = WORLD_SOURCE;
  const theme = useMapTheme();
  const { i18n } = useLingui();
  const language = i18n.locale;
  const tiles = { from: 'tiles', source, openId, language } as const;
  const layers = [
    ...networkLayers({ ...tiles, sourceLayer: 'networks', isShown: isShown && showsNetworks }),
    ...memberLayers({ ...tiles, sourceLayer: 'members', isShown }, { by: ringBy, theme }),
  ];
  return layers.map((layer) => <Layer key={layer.id} {...layer} beforeId={SLOTS.marks} />);
}

/** A cluster says how many it holds, a city its name; a click goes in or opens the sheet. */
function Pointing() {
  const { i18n } = useLingui();
  const camera = useCamera();
  const map = useMap()[MAP_ID];
  const [tip, setTip] = useState<{ at: LonLat; text: string } | null>(null);
  const [several, setSeveral] = useState<{ at: LonLat; cities: CityHere[] } | null>(null);
  useLayerPointer(MARK_LAYERS, {
    onHover: (pointed) => setTip(pointed && { at: placeOf(pointed.features[0]), text: tipOf(i18n, pointed.features) }),
    onClick: ({ features }) => {
      const [feature] = features;
      const here = citiesHere(i18n.locale, features);
      setTip(null);
      setSeveral(here.length > 1 ? { at: placeOf(feature), cities: here } : null);
      if (here.length > 1) return;
      if ('point_count' in feature.properties)
        camera.zoomInto(placeOf(feature), Math.min((map?.getZoom() ?? 0) + 2, 12));
      else openCity(String(feature.properties.id));
    },
  });
  return (
    <>
      {tip && !several && <MapTip at={tip.at}>{tip.text}</MapTip>}
      {several && (
        <Suspense>
          <Chooser
            {...several}
            onClose={() => setSeveral(null)}
            onChoose={(id) => {
              setSeveral(null);
              openCity(id);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

/** Above the topmost mark's own name: what else is on the spot. */
function tipOf(i18n: I18n, features: readonly MapGeoJSONFeature[]) {
  const here = citiesHere(i18n.locale, features);
  return here.length > 1 ? here.map(({ name }) => name).join(', ') : tipText(i18n, features[0]);
}

const placeOf = (feature: MapGeoJSONFeature) => (feature.geometry as Point).coordinates as unknown as LonLat;

function tipText(i18n: I18n, { properties, layer }: MapGeoJSONFeature) {
  const name = shownName(i18n.locale, properties);
  const isNetwork = layer.id.includes('network');
  if (layer.id.includes('undated')) return i18n._(msg`${name} (year of joining not known)`);
  if (properties.point_count) {
    const count = Number(properties.point_count);
    return isNetwork
      ? i18n._(
          msg`${plural(count, { one: '# place of other networks', other: '# places of other networks' })}: click to come closer`,
        )
      : i18n._(msg`${plural(count, { one: '# member city', other: '# member cities' })}: click to come closer`);
  }
  return properties.placed === 'approximate' ? i18n._(msg`${name} (placed approximately)`) : name;
}

function pointsOf(i18n: I18n, cities: readonly (MemberCity | NationalNetworkCity)[]): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: cities.map((city) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...city.at] },
      properties: {
        id: city.id,
        name: withoutVowelPoints(cityName(i18n, city)),
        ...('region' in city && markOf(city)),
      },
    })),
  };
}

/** What a member's mark shows, as the tiles have it: a year that is not known is left out. */
const markOf = ({ placed, region, joined }: MemberCity) => ({
  placed,
  region,
  ...(joined !== null && { joined }),
});

/** Draws the ring of a cluster when the map first needs it. */
function useRings() {
  const map = useMap()[MAP_ID]?.getMap();
  useEffect(() => {
    if (!map) return;
    map.setMissingStyleImageResolver((name) => {
      const image = ringImage(name);
      if (image && !map.hasImage(name)) map.addImage(name, image, { pixelRatio: RING_PIXEL_RATIO });
    });
    return () => {
      map.setMissingStyleImageResolver(null);
    };
  }, [map]);
}

function useNetworkMark(theme: Theme) {
  const map = useMap()[MAP_ID];
  useEffect(() => {
    if (!map) return;
    if (map.hasImage(NETWORK_MARK)) map.updateImage(NETWORK_MARK, networkMark(theme));
    else map.addImage(NETWORK_MARK, networkMark(theme), { pixelRatio: 2 });
  }, [map, theme]);
}
