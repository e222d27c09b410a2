import type { MessageDescriptor } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import type { Source } from '../../core/city/catalog';
import type { MemberCity, NationalNetworkCity } from '../../core/site/memberCity';
import { number } from '../../languages/figures';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { saveText } from '../../ui/download';
import { type FigureColumn, FigureTable } from '../../ui/FigureTable';
import { DownIcon } from '../../ui/icons';
import { citiesCsv, citiesGeoJson } from './downloads';
import { joinedWords, yearsInWords } from './facts';
import type { WorldFilter } from './filter';
import { cityName, countryName, REGION_NAMES } from './names';
import { nextSorting, type Sorting, sortMembers, type TableColumn } from './tableRows';
import { type Cities, closeTable, openFromTable, useShown } from './useWorld';
import { WorldPicture } from './WorldPicture';
import './CityTable.css';

const COLUMNS: readonly {
  readonly id: TableColumn;
  readonly head: MessageDescriptor;
  readonly meaning?: MessageDescriptor;
}[] = [
  { id: 'name', head: msg`City` },
  { id: 'country', head: msg`Country` },
  { id: 'region', head: msg`Region` },
  { id: 'joined', head: msg`Joined` },
  { id: 'awards', head: msg`Award`, meaning: msg`Years of the UNESCO Learning City Award` },
  { id: 'hosted', head: msg`Host`, meaning: msg`Year as host of the International Conference on Learning Cities` },
  { id: 'population', head: msg`Population` },
];

export interface CityTableProps {
  readonly cities: Cities;
  readonly filter: WorldFilter;
  readonly sources: readonly Source[];
}

/** The filtered member cities as one table, to sort, to open, and to take along. */
export function CityTable({ cities, filter, sources }: CityTableProps) {
  const { t, i18n } = useLingui();
  const { members, networks } = useShown(cities, filter);
  const [sorting, setSorting] = useState<Sorting>({ by: 'name', direction: 'ascending' });
  const sorted = useMemo(() => sortMembers(i18n, members, sorting), [i18n, members, sorting]);
  const columns: FigureColumn<TableColumn>[] = COLUMNS.map(({ id, head, meaning }) => ({
    id,
    head: t(head),
    meaning: meaning && t(meaning),
  }));
  const rows = sorted.map((city) => ({
    id: city.id,
    name: cityName(i18n, city),
    cells: {
      country: countryName(i18n, city),
      region: t(REGION_NAMES[city.region]),
      joined: joinedWords(i18n, city, 'short'),
      awards: yearsInWords(i18n, city.awards),
      hosted: yearsInWords(i18n, city.hosted),
      population: city.population === null ? t`not known` : number(i18n, city.population),
    },
  }));

  return (
    <Dialog
      title={t`${plural(members.length, { one: '# member city', other: '# member cities' })}`}
      isOpen
      isWide
      onClose={closeTable}
    >
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
          columns={columns}
          rows={rows}
          sorting={sorting}
          onSort={(column) => setSorting(nextSorting(sorting, column))}
          chosen={null}
          onChoose={(id) => id !== null && openFromTable(id)}
        />
        <Downloads
          words={t`Other and older networks, ${plural(networks.length, { one: '# place', other: '# places' })}, with sources:`}
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
