import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { ListBox, ListBoxItem, ListLayout, Text, Virtualizer } from 'react-aria-components';
import type { MemberCity, NationalNetworkCity } from '../../core/site/memberCity';
import type { Metres } from '../../core/units';
import { useCamera } from '../../map/camera';
import { byName, distanceInWords, joinedWords, sinceWords } from './facts';
import { cityName, countryName, otherCityName } from './names';
import type { Near } from './nearest';
import { pointAt } from './pointed';
import { openCity } from './useWorld';

/** A city is shown with the country around it. */
const CITY_ZOOM = 4.5;

type City = MemberCity | NationalNetworkCity;

export interface RowsProps {
  readonly label: string;
  readonly cities: readonly City[];
  readonly open: string | null;
  /** The same cities by their distance from the visitor; null sorts them by name. */
  readonly nearest: readonly Near<City>[] | null;
}

/** Cities by name or by distance; only the rows in sight are in the page. */
export function Rows({ label, cities, open, nearest }: RowsProps) {
  const camera = useCamera();
  const byId = useMemo(() => new Map(cities.map((city) => [city.id, city])), [cities]);
  const openAndShow = (id: string) => {
    pointAt(null);
    openCity(id);
    camera.goTo(byId.get(id)!.at, { atLeastZoom: CITY_ZOOM });
  };
  const { i18n } = useLingui();
  const sorted = useMemo(
    () => [...cities].sort((a, b) => byName(i18n).compare(cityName(i18n, a), cityName(i18n, b))),
    [cities, i18n],
  );
  const items = useMemo(
    (): readonly RowItem[] =>
      nearest?.map(({ city, distance }) => ({ id: city.id, city, distance })) ??
      sorted.map((city) => ({ id: city.id, city, distance: null })),
    [sorted, nearest],
  );
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: 58, padding: 8 }}>
      <ListBox
        aria-label={label}
        className="rows"
        items={items}
        selectionMode="single"
        escapeKeyBehavior="none"
        selectedKeys={open ? [open] : []}
        onAction={(id) => openAndShow(String(id))}
        onSelectionChange={(keys) => {
          const [id] = keys === 'all' ? [] : keys;
          if (id !== undefined) openAndShow(String(id));
        }}
      >
        {({ city, distance }) => <Row city={city} distance={distance} />}
      </ListBox>
    </Virtualizer>
  );
}

interface RowItem {
  readonly id: string;
  readonly city: City;
  readonly distance: Metres | null;
}

function Row({ city, distance }: Omit<RowItem, 'id'>) {
  const { i18n } = useLingui();
  const isMember = 'region' in city;
  const country = countryName(i18n, city);
  const name = cityName(i18n, city);
  const other = isMember ? otherCityName(i18n, city) : null;
  return (
    <ListBoxItem
      id={city.id}
      textValue={name}
      className="row"
      onHoverStart={() => pointAt(city.id)}
      onHoverEnd={() => pointAt(null)}
    >
      <Text slot="label" className="row-name">
        <bdi>{name}</bdi>
        {other && <bdi className="row-local">{other}</bdi>}
      </Text>
      <Text slot="description" className="row-place soft">
        {isMember ? country : `${country} · ${city.network}`}
      </Text>
      <span className="row-year soft figures">
        {distance !== null
          ? distanceInWords(i18n, distance)
          : isMember
            ? joinedWords(i18n, city, 'short')
            : sinceWords(i18n, city, 'short')}
      </span>
    </ListBoxItem>
  );
}
