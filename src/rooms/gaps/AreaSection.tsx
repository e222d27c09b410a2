import { msg, plural, select } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMap } from '@vis.gl/react-maplibre';
import { useEffect, useMemo, useState } from 'react';
import { metres, walkMinutes } from '../../core/units';
import type { I18n } from '../../languages/speaker';
import { MAP_ID, useCamera } from '../../map/camera';
import { type FigureColumn, FigureTable } from '../../ui/FigureTable';
import { SearchBox } from '../../ui/SearchBox';
import type { CityFacts } from '../../workers/questions';
import { AreaMore } from './AreaMore';
import type { Column, USUAL } from './address';
import { useCityAnswer } from './answers';
import { type AreaRow, sortedAreas } from './areaRows';
import { count, estimatedPeople, meanMinutes, minutesText, share, wholePercent } from './figures';
import { groupName } from './find/groupWords';
import { rangeTest } from './find/useDisplay';
import { SOURCES } from './gapsLayers';
import { oneOfKinds } from './kindWords';
import { findSelected } from './selection';
import { gapSentence } from './sentences';
import { areaBounds } from './shapes';
import { select as choose, type GapsRoom, sortAreas } from './useGapsRoom';
import { AreaDownloads } from './weigh/AreaDownloads';
import { GroupsButton } from './weigh/GroupsButton';
import { rowsNamed } from './weigh/nameFilter';
import './weigh/Weigh.css';
import { useRestingOverlay } from './whatif/useRestingOverlay';

/** So few areas need no search. */
const FEW = 10;

/** Where in the city people are beyond the standard: a row an area, linked to the map both ways. */
export function AreaSection({ room, facts }: { room: GapsRoom; facts: CityFacts }) {
  const { t, i18n } = useLingui();
  const answered = useCityAnswer('areaTable', room.pack.url);
  const camera = useCamera();
  const setHovered = useHoveredArea();
  const [wanted, setWanted] = useState('');
  const { sorting, selection, standard, speed } = room.state;
  const between = useBetween(room, facts);
  const sorted = useMemo(
    () => (answered ? sortedAreas(i18n, answered.answer, facts.areas.names, sorting, between) : []),
    [i18n, answered, facts.areas.names, sorting, between],
  );
  const rows = useMemo(() => rowsNamed(sorted, wanted), [sorted, wanted]);
  if (!answered || sorted.length === 0) return null;

  const selected = findSelected(selection, facts);
  const chosen = selected?.what === 'area' ? facts.areas.ids[selected.row] : null;
  const group = room.whom?.group ? groupName(i18n, room.whom.group.label) : null;
  const time = minutesText(i18n, standard);
  const place = oneOfKinds(i18n, room.kinds, room.state.join);
  const nineOfTen = wholePercent(i18n, 90);
  const found = count(i18n, rows.length);
  const columns: FigureColumn<Column>[] = [
    { id: 'name', head: t`Area` },
    { id: 'people', head: t`People`, meaning: group ?? undefined },
    {
      id: 'beyond',
      head: t`Beyond`,
      meaning: t`Of them, more than ${time} from a ${place}`,
    },
    { id: 'share', head: t`Share`, meaning: t`Those beyond, of the area’s people` },
    { id: 'mean', head: t`Mean min`, meaning: t`Mean walk of the area’s people, in minutes` },
    { id: 'most', head: t`${nineOfTen} min`, meaning: t`Nine of ten people walk at most so many minutes` },
    ...(between
      ? ([
          { id: 'between', head: t`In range`, meaning: t`People whose walk is in the range that the map shows` },
        ] as const)
      : []),
  ];
  const { direction } = sorting;
  const column = columns.find(({ id }) => id === sorting.by)?.head ?? '';
  const caption =
    group === null
      ? t`People beyond the standard by area, sorted by ${column}, ${select(direction, { ascending: 'ascending', other: 'descending' })}`
      : t`People beyond the standard by area (${group}), sorted by ${column}, ${select(direction, { ascending: 'ascending', other: 'descending' })}`;
  return (
    <section className="gaps-areas" aria-label={t`By area`}>
      <h2>
        <Trans>Where they live</Trans>
      </h2>
      {sorted.length > FEW && (
        <SearchBox label={t`Find an area`} placeholder={t`Find an area`} value={wanted} onChange={setWanted} />
      )}
      <p className="visually-hidden" role="status">
        {wanted && t`${plural(sorted.length, { one: `${found} of # area`, other: `${found} of # areas` })}`}
      </p>
      <FigureTable
        caption={caption}
        columns={columns}
        sorting={sorting}
        onSort={(by) => sortAreas({ by, direction: nextDirection(by, sorting) })}
        rows={rows.map((row) => ({
          id: facts.areas.ids[row.area],
          name: row.name,
          cells: cellsOf(i18n, row, speed),
          more: <AreaMore room={room} facts={facts} row={row} />,
        }))}
        chosen={chosen}
        onHover={(id) => setHovered(id === null ? null : facts.areas.ids.indexOf(id))}
        onChoose={(id) => {
          choose(id === null ? null : { what: 'area', id });
          if (id !== null) camera.fitTo(areaBounds(facts, facts.areas.ids.indexOf(id)), { maxZoom: 14.5 });
        }}
      />
      {rows.length === 0 && (
        <p className="soft">
          <Trans>No area has “{wanted}” in its name.</Trans>
        </p>
      )}
      <GroupsButton room={room} facts={facts} />
      <AreaDownloads
        room={room}
        facts={facts}
        rows={rows}
        finding={gapSentence(i18n, {
          table: answered.answer,
          kinds: answered.question.kinds,
          standard,
          speed,
          many: room.whom?.many,
          join: room.state.join,
        })}
      />
    </section>
  );
}

/** Outlines on the map the area whose row the pointer is on. */
function useHoveredArea() {
  const map = useMap()[MAP_ID];
  const [hovered, setHovered] = useState<number | null>(null);
  useEffect(() => {
    if (hovered === null || !map?.getSource(SOURCES.areas)) return;
    const area = { source: SOURCES.areas, id: hovered };
    map.setFeatureState(area, { hover: true });
    return () => {
      if (map.getSource(SOURCES.areas)) map.setFeatureState(area, { hover: false });
    };
  }, [map, hovered]);
  return setHovered;
}

/** By area, people whose walk is in the range that is looked at; null while none is. */
function useBetween({ state: { range, speed }, whom, pack }: GapsRoom, { cells, areas }: CityFacts) {
  const overlay = useRestingOverlay(pack.url)?.answer;
  return useMemo(() => {
    if (!range || !overlay || overlay.metres.length !== cells.count) return null;
    const isWithin = rangeTest(range, speed);
    const people = whom?.people ?? cells.people;
    const sums = new Float64Array(areas.count);
    overlay.metres.forEach((walk, cell) => {
      if (people[cell] > 0 && isWithin(walk)) sums[cells.area[cell]] += people[cell];
    });
    return sums;
  }, [range, speed, overlay, whom, cells, areas]);
}

/** A first press sorts as one would want to read it: names from A, figures from the largest. */
function nextDirection(by: Column, sorting: typeof USUAL.sorting) {
  if (sorting.by === by) return sorting.direction === 'ascending' ? 'descending' : 'ascending';
  return by === 'name' ? 'ascending' : 'descending';
}

function cellsOf(
  i18n: I18n,
  { people, beyond, meanMetres, p90Metres, between }: AreaRow,
  speed: GapsRoom['state']['speed'],
) {
  if (Number.isNaN(people))
    return { people: i18n._(msg`not known`), beyond: '–', share: '–', mean: '–', most: '–', between: '–' };
  const minutes = (walk: number) => meanMinutes(i18n, walkMinutes(metres(walk), speed));
  return {
    people: count(i18n, people),
    beyond: estimatedPeople(i18n, beyond),
    share: share(i18n, beyond, people),
    mean: Number.isNaN(meanMetres) ? '–' : minutes(meanMetres),
    between: between === undefined ? null : estimatedPeople(i18n, between),
    most: Number.isNaN(p90Metres) ? '–' : Number.isFinite(p90Metres) ? minutes(p90Metres) : i18n._(msg`no way`),
  };
}
