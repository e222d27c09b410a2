import { useMemo } from 'react';
import { ListBox, ListBoxItem, ListLayout, Text, Virtualizer } from 'react-aria-components';
import type { MemberCity, NationalNetworkCity } from '../../core/site/memberCity';
import { joinedWords, sinceWords } from './facts';
import { openCity } from './useWorld';

type City = MemberCity | NationalNetworkCity;

export interface RowsProps {
  readonly label: string;
  readonly cities: readonly City[];
  readonly open: string | null;
}

/** Cities by name; only the rows in sight are in the page. */
export function Rows({ label, cities, open }: RowsProps) {
  const sorted = useMemo(() => [...cities].sort((a, b) => BY_NAME.compare(a.name, b.name)), [cities]);
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: 58, padding: 8 }}>
      <ListBox
        aria-label={label}
        className="rows"
        items={sorted}
        selectionMode="single"
        selectedKeys={open ? [open] : []}
        onAction={(id) => openCity(String(id))}
        onSelectionChange={(keys) => {
          const [id] = keys === 'all' ? [] : keys;
          if (id !== undefined) openCity(String(id));
        }}
      >
        {(city) => <Row city={city} />}
      </ListBox>
    </Virtualizer>
  );
}

const BY_NAME = new Intl.Collator('en', { sensitivity: 'base' });

function Row({ city }: { city: City }) {
  const isMember = 'region' in city;
  return (
    <ListBoxItem id={city.id} textValue={city.name} className="row">
      <Text slot="label" className="row-name">
        {city.name}
        {isMember && city.nameLocal && city.nameLocal !== city.name && (
          <span className="row-local" dir="auto">
            {city.nameLocal}
          </span>
        )}
      </Text>
      <Text slot="description" className="row-place soft">
        {isMember ? city.country : `${city.country} · ${city.network}`}
      </Text>
      <span className="row-year soft figures">{isMember ? joinedWords(city, 'short') : sinceWords(city, 'short')}</span>
    </ListBoxItem>
  );
}
