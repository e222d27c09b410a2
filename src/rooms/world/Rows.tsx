import { useMemo } from 'react';
import { ListBox, ListBoxItem, ListLayout, Text, Virtualizer } from 'react-aria-components';
import type { MemberCity, NationalNetworkCity } from '../../core/site/memberCity';
import { useCamera } from '../../map/camera';
import { joinedWords, sinceWords } from './facts';
import { pointAt } from './pointed';
import { openCity } from './useWorld';

/** A city is shown with the country around it. */
const CITY_ZOOM = 4.5;

type City = MemberCity | NationalNetworkCity;

export interface RowsProps {
  readonly label: string;
  readonly cities: readonly City[];
  readonly open: string | null;
}

/** Cities by name; only the rows in sight are in the page. */
export function Rows({ label, cities, open }: RowsProps) {
  const camera = useCamera();
  const byId = useMemo(() => new Map(cities.map((city) => [city.id, city])), [cities]);
  const openAndShow = (id: string) => {
    pointAt(null);
    openCity(id);
    camera.goTo(byId.get(id)!.at, { atLeastZoom: CITY_ZOOM });
  };
  const sorted = useMemo(() => [...cities].sort((a, b) => BY_NAME.compare(a.name, b.name)), [cities]);
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: 58, padding: 8 }}>
      <ListBox
        aria-label={label}
        className="rows"
        items={sorted}
        selectionMode="single"
        escapeKeyBehavior="none"
        selectedKeys={open ? [open] : []}
        onAction={(id) => openAndShow(String(id))}
        onSelectionChange={(keys) => {
          const [id] = keys === 'all' ? [] : keys;
          if (id !== undefined) openAndShow(String(id));
        }}
      >
        {(city) => <Row city={city} />}
      </ListBox>
    </Virtualizer>
  );
}

/** `'s-Hertogenbosch` stands under S. */
const BY_NAME = new Intl.Collator('en', { sensitivity: 'base', ignorePunctuation: true });

function Row({ city }: { city: City }) {
  const isMember = 'region' in city;
  return (
    <ListBoxItem
      id={city.id}
      textValue={city.name}
      className="row"
      onHoverStart={() => pointAt(city.id)}
      onHoverEnd={() => pointAt(null)}
    >
      <Text slot="label" className="row-name">
        {city.name}
        {isMember && city.nameLocal && city.nameLocal !== city.name && (
          <bdi className="row-local">{city.nameLocal}</bdi>
        )}
      </Text>
      <Text slot="description" className="row-place soft">
        {isMember ? city.country : `${city.country} · ${city.network}`}
      </Text>
      <span className="row-year soft figures">{isMember ? joinedWords(city, 'short') : sinceWords(city, 'short')}</span>
    </ListBoxItem>
  );
}
