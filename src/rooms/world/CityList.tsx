import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense, useDeferredValue, useMemo } from 'react';
import { Switch, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { CatalogWorld } from '../../core/city/catalog';
import { bboxOf } from '../../core/geo/bbox';
import { haversine } from '../../core/geo/distance';
import type { MemberCity, NationalNetworkCity } from '../../core/site/memberCity';
import type { LonLat } from '../../core/units';
import { number } from '../../languages/figures';
import { useCamera } from '../../map/camera';
import { Button } from '../../ui/Button';
import { FilterMenu } from '../../ui/FilterMenu';
import { TableIcon } from '../../ui/icons';
import { lazyPart } from '../../ui/lazyPart';
import { SearchBox } from '../../ui/SearchBox';
import {
  asksOfMembersOnly,
  choicesFor,
  isFiltering,
  membersOfAllYears,
  membersShown,
  NO_FILTER,
  undatedMembers,
  type WorldFilter,
} from './filter';
import { honestyLine } from './honesty';
import { NearButton, NearNote } from './NearMe';
import { RingChoice } from './RingChoice';
import { Rows } from './Rows';
import { foldName } from './search';
import { useNearest } from './useNearest';
import { useIsPlaying } from './usePlay';
import {
  type Cities,
  narrow,
  showList,
  showNetworks,
  showTable,
  showYears,
  useNamesInIdle,
  useShown,
  useWorldState,
} from './useWorld';
import { joinedByYear } from './years';

// A chart and a slider that most visits do without.
const YearsPlayer = lazyPart(() => import('./YearsPlayer').then(({ YearsPlayer }) => ({ default: YearsPlayer })));

// Most lists have something in them.
const NothingHere = lazyPart(() => import('./NothingHere').then(({ NothingHere }) => ({ default: NothingHere })));

/** A country with one member is shown with its neighbours. */
const REGION_MAX_ZOOM = 5.5;

/** The map's twin: the same cities under the same filter, for reading, searching and the keyboard. */
export function CityList({ cities, world }: { cities: Cities; world: CatalogWorld }) {
  const { t, i18n } = useLingui();
  const honesty = honestyLine(i18n, world);
  const { filter, list, showsNetworks, open } = useWorldState();
  const shown = useShown(cities, filter);
  const choices = useMemo(() => choicesFor(i18n, cities.members, filter), [i18n, cities, filter]);
  const camera = useCamera();
  useNamesInIdle(cities);
  // Choosing a part of the world is asking to see it.
  const narrowPlace = (places: Pick<WorldFilter, 'regions'> | Pick<WorldFilter, 'countries'>) => {
    narrow(places);
    const next = { ...filter, ...places };
    const left = membersShown(cities.members, next);
    if (left.length === 0 || next.regions.length + next.countries.length === 0) return;
    camera.fitTo(bboxOf(left.map(({ at }) => at)), { maxZoom: REGION_MAX_ZOOM });
  };
  // While the years play, the list may follow a little after the map.
  const rows = useDeferredValue(list === 'members' ? shown.members : shown.networks);
  const nearest = useNearest<MemberCity | NationalNetworkCity>(rows);
  const isPlaying = useIsPlaying();
  const showAround = (at: LonLat) => {
    const [first, ...others] = [...shown.members].sort((a, b) => haversine(at, a.at) - haversine(at, b.at));
    if (first) camera.fitTo(bboxOf([at, first.at, ...others.slice(0, 2).map((city) => city.at)]), { maxZoom: 8 });
  };

  return (
    <>
      <header className="world-head">
        <h1>
          <Trans>Learning cities of the world</Trans>
        </h1>
        <p className="soft world-honesty">
          <Trans>
            <strong>{honesty}</strong>, compiled from public pages. Not an official list.
          </Trans>
        </p>
        <div className="world-find">
          <SearchBox
            label={t`Find a city or country`}
            placeholder={t`Find a city or country`}
            value={filter.text}
            onChange={(text) => narrow({ text })}
          />
          <NearButton onFound={showAround} />
        </div>
        <div className="world-filters">
          <FilterMenu
            label={t`Region`}
            choices={choices.regions}
            chosen={filter.regions}
            onChoose={(regions) => narrowPlace({ regions })}
          />
          <FilterMenu
            label={t`Country`}
            choices={choices.countries}
            chosen={filter.countries}
            onChoose={(countries) => narrowPlace({ countries })}
            find={{ placeholder: t`Find a country`, matches: nameContains }}
          />
          <FilterMenu
            label={t`Joined`}
            choices={choices.joined}
            chosen={filter.joined}
            onChoose={(joined) => narrow({ joined })}
          />
          <FilterMenu
            label={t`Award`}
            choices={choices.awards}
            chosen={filter.awards}
            onChoose={(awards) => narrow({ awards })}
          />
          <FilterMenu
            label={t`Host`}
            choices={choices.hosts}
            chosen={filter.hosts}
            onChoose={(hosts) => narrow({ hosts })}
          />
          <FilterMenu
            label={t`Size`}
            choices={choices.sizes}
            chosen={filter.sizes}
            onChoose={(sizes) => narrow({ sizes })}
          />
          <FilterMenu
            label={t({ message: 'Place', context: 'how well a city is placed' })}
            choices={choices.placed}
            chosen={filter.placed}
            onChoose={(placed) => narrow({ placed })}
          />
          {cities.span && (
            <ToggleButton
              className="filter-button"
              isSelected={filter.years !== null}
              onChange={(isOn) => showYears(isOn ? cities.span : null)}
              data-chosen={filter.years !== null || undefined}
            >
              <Trans>Years</Trans>
            </ToggleButton>
          )}
          <RingChoice on="narrow" />
        </div>
      </header>

      {filter.years && cities.span && (
        <Suspense>
          <YearsPlayer
            years={filter.years}
            span={cities.span}
            counts={joinedByYear(membersOfAllYears(cities.members, filter), cities.span)}
            conferences={cities.conferences}
            undated={undatedMembers(cities.members, filter).length}
          />
        </Suspense>
      )}

      <div className="world-tabs">
        <ToggleButtonGroup
          aria-label={t`List`}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[list]}
          onSelectionChange={([chosen]) => showList(chosen === 'networks' ? 'networks' : 'members')}
          className="world-switch"
        >
          <ToggleButton id="members">
            <Trans>
              Member cities <span className="figures">{shown.members.length}</span>
            </Trans>
          </ToggleButton>
          <ToggleButton id="networks">
            <Trans>
              Other networks <span className="figures">{shown.networks.length}</span>
            </Trans>
          </ToggleButton>
        </ToggleButtonGroup>
        <span className="world-tools">
          {isFiltering(filter) && (
            <Button look="quiet" aria-label={t`Clear all filters`} onPress={() => narrow(NO_FILTER)}>
              <Trans>Clear</Trans>
            </Button>
          )}
          <Button look="quiet" aria-label={t`Show as a table, with downloads`} onPress={showTable}>
            <TableIcon />
          </Button>
        </span>
      </div>
      {/* At every year of the play it would only interrupt. */}
      <p className="visually-hidden" role="status" aria-live={isPlaying ? 'off' : 'polite'} data-testid="shown">
        {t`${{ shown: number(i18n, shown.members.length) }} of ${plural(cities.members.length, { one: '# member city', other: '# member cities' })}, ${plural(shown.networks.length, { one: '# place of other networks', other: '# places of other networks' })}`}
      </p>
      <NearNote />

      {list === 'networks' && (
        <div className="world-note small">
          <p className="soft">
            <Trans>Learning-city and educating-city initiatives beside the UNESCO network, or older than it.</Trans>
            {asksOfMembersOnly(filter) && ' '}
            {asksOfMembersOnly(filter) && t`What is chosen above only members have, so it leaves none.`}
          </p>
          <Switch isSelected={showsNetworks} onChange={showNetworks} className="switch">
            <Trans>
              <span className="switch-track" aria-hidden="true" />
              Show on the map
            </Trans>
          </Switch>
        </div>
      )}

      {rows.length > 0 ? (
        <Rows
          label={list === 'members' ? t`Member cities` : t`Other networks`}
          cities={rows}
          open={open}
          nearest={nearest}
        />
      ) : (
        <Suspense>
          <NothingHere
            filter={filter}
            list={list}
            elsewhere={(list === 'members' ? shown.networks : shown.members).length}
          />
        </Suspense>
      )}
    </>
  );
}

const nameContains = (label: string, typed: string) => foldName(label).includes(foldName(typed));
