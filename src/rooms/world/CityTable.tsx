import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import type { Source } from '../../core/city/catalog';
import type { MemberCity, NationalNetworkCity } from '../../core/site/memberCity';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { saveText } from '../../ui/download';
import { type FigureColumn, FigureTable } from '../../ui/FigureTable';
import { DownIcon } from '../../ui/icons';
import { citiesCsv, citiesGeoJson } from './downloads';
import { joinedWords, yearsInWords } from './facts';
import type { WorldFilter } from './filter';
import { nextSorting, type Sorting, sortMembers, type TableColumn } from './tableRows';
import { type Cities, closeTable, openFromTable, useShown } from './useWorld';
import { WorldPicture } from './WorldPicture';
import './CityTable.css';

const COLUMNS: readonly FigureColumn<TableColumn>[] = [
  { id: 'name', head: 'City' },
  { id: 'country', head: 'Country' },
  { id: 'region', head: 'Region' },
  { id: 'joined', head: 'Joined' },
  { id: 'awards', head: 'Award', meaning: 'Years of the UNESCO Learning City Award' },
  { id: 'hosted', head: 'Host', meaning: 'Year as host of the International Conference on Learning Cities' },
  { id: 'population', head: 'Population' },
];

const NUMBER = new Intl.NumberFormat('en');

export interface CityTableProps {
  readonly cities: Cities;
  readonly filter: WorldFilter;
  readonly sources: readonly Source[];
}

/** The filtered member cities as one table, to sort, to open, and to take along. */
export function CityTable({ cities, filter, sources }: CityTableProps) {
  const { t } = useLingui();
  const { members, networks } = useShown(cities, filter);
  const [sorting, setSorting] = useState<Sorting>({ by: 'name', direction: 'ascending' });
  const sorted = useMemo(() => sortMembers(members, sorting), [members, sorting]);
  const rows = sorted.map((city) => ({
    id: city.id,
    name: city.name,
    cells: {
      country: city.country,
      region: city.region,
      joined: joinedWords(city, 'short'),
      awards: yearsInWords(city.awards),
      hosted: yearsInWords(city.hosted),
      population: city.population === null ? 'not known' : NUMBER.format(city.population),
    },
  }));

  return (
    <Dialog title={t`${members.length} member cities`} isOpen isWide onClose={closeTable}>
      <div className="city-table">
        <Downloads
          words={t`Download what the filter leaves, with sources:`}
          name="learning-cities"
          cities={sorted}
          sources={sources}
        />
        <p className="city-table-tools">
          <WorldPicture shown={members.length} all={cities.members.length} sources={sources} />
        </p>
        <FigureTable
          caption={t`Member cities`}
          columns={COLUMNS}
          rows={rows}
          sorting={sorting}
          onSort={(column) => setSorting(nextSorting(sorting, column))}
          chosen={null}
          onChoose={(id) => id !== null && openFromTable(id)}
        />
        <Downloads
          words={`Other and older networks, ${networks.length} ${networks.length === 1 ? 'place' : 'places'}, with sources:`}
          of={t`other networks`}
          name="other-networks"
          cities={networks}
          sources={sources}
        />
      </div>
    </Dialog>
  );
}

interface DownloadsProps {
  readonly words: string;
  /** What the buttons add to "CSV" and "GeoJSON" for those who do not see the words beside them. */
  readonly of?: string;
  readonly name: string;
  readonly cities: readonly (MemberCity | NationalNetworkCity)[];
  readonly sources: readonly Source[];
}

const Downloads = ({ words, of, name, cities, sources }: DownloadsProps) => {
  const { t } = useLingui();
  return (
    <p className="city-table-tools">
      <span className="soft">{words}</span>
      <Button
        isDisabled={cities.length === 0}
        aria-label={of && t`CSV of ${of}`}
        onPress={() => saveText(`${name}.csv`, citiesCsv(cities, sources), 'text/csv')}
      >
        <Trans>
          <DownIcon /> CSV
        </Trans>
      </Button>
      <Button
        isDisabled={cities.length === 0}
        aria-label={of && t`GeoJSON of ${of}`}
        onPress={() => saveText(`${name}.geojson`, citiesGeoJson(cities, sources), 'application/geo+json')}
      >
        <Trans>
          <DownIcon /> GeoJSON
        </Trans>
      </Button>
    </p>
  );
};
