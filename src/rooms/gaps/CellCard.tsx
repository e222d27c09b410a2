import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect } from 'react';
import { bboxOf } from '../../core/geo/bbox';
import { metres } from '../../core/units';
import type { I18n } from '../../languages/speaker';
import { useCamera } from '../../map/camera';
import type { CityFacts } from '../../workers/questions';
import { useAnswer, useCityAnswer } from './answers';
import { Card } from './Card';
import { factor } from './figures';
import { SectionFacts } from './find/SectionFacts';
import { oneOfKinds, siteName } from './kindWords';
import { cellPeopleText, walkText } from './sentences';
import { areaBounds } from './shapes';
import { type GapsRoom, select } from './useGapsRoom';

/** One cell: its people, its nearest site, the walk there and how it goes. */
export function CellCard({ room, facts, row }: { room: GapsRoom; facts: CityFacts; row: number }) {
  const { i18n } = useLingui();
  const explained = useAnswer('explainCell');
  const answered = useCityAnswer('explainCell', room.pack.url);
  const camera = useCamera();
  const answer = answered?.answer.cell === row ? answered.answer : null;
  const people = facts.cells.people[row];

  // The whole way comes into view, once it is known.
  useEffect(() => {
    if (answer && answer.path.length > 1) camera.fitTo(bboxOf(answer.path), { maxZoom: 16 });
  }, [answer, camera]);

  return (
    <Card kicker={<AreaOfCell room={room} facts={facts} row={row} />} title={headline(i18n, answer, room)}>
      {room.sections ? (
        <SectionFacts room={room} row={room.sections.rows[row]} facts={facts} />
      ) : (
        <p>{cellPeopleText(i18n, people, facts.cells.method)}</p>
      )}
      {explained.status === 'failed' && <p role="alert">{explained.problem?.what}</p>}
      {answer?.site != null && (
        <p>
          <WayThere room={room} facts={facts} site={answer.site} />
        </p>
      )}
    </Card>
  );
}

/** Which place is nearest, and how the line on the map goes there. */
function WayThere({ room, facts, site }: { room: GapsRoom; facts: CityFacts; site: number }) {
  const { i18n } = useLingui();
  const { state, travel } = room;
  const isEach = state.join === 'each';
  const kinds = oneOfKinds(i18n, room.kinds, state.join);
  const name = siteName(i18n, facts.sites, site);
  const detour = factor(i18n, state.detour);
  const choose = () => select({ what: 'site', id: facts.sites.ids[site] });
  if (travel.by === 'streets') {
    return isEach ? (
      <Trans>
        The farthest of the nearest {kinds} is <Link onClick={choose}>{name}</Link>; the line on the map is the shortest
        way along the streets.
      </Trans>
    ) : (
      <Trans>
        The nearest {kinds} is <Link onClick={choose}>{name}</Link>; the line on the map is the shortest way along the
        streets.
      </Trans>
    );
  }
  return isEach ? (
    <Trans>
      The farthest of the nearest {kinds} is <Link onClick={choose}>{name}</Link>; the dashed line is straight, its
      length times {detour} is the walk.
    </Trans>
  ) : (
    <Trans>
      The nearest {kinds} is <Link onClick={choose}>{name}</Link>; the dashed line is straight, its length times{' '}
      {detour} is the walk.
    </Trans>
  );
}

const Link = ({ onClick, children }: { onClick: () => void; children?: ReactNode }) => (
  <button type="button" className="link" onClick={onClick}>
    {children}
  </button>
);

/** The way from a cell to its area's row; where cells are the areas, only their name. */
function AreaOfCell({ room, facts, row }: { room: GapsRoom; facts: CityFacts; row: number }) {
  const camera = useCamera();
  const area = facts.cells.area[row];
  const { sections } = room;
  const name = facts.areas.names[area];
  if (!sections && facts.cells.method === 'cells-given') return <Trans>Cell {name}</Trans>;
  const choose = () => {
    select({ what: 'area', id: facts.areas.ids[area] });
    camera.fitTo(areaBounds(facts, area), { maxZoom: 14.5 });
  };
  if (!sections) {
    return (
      <Trans>
        A cell of <Link onClick={choose}>{name}</Link>
      </Trans>
    );
  }
  const section = facts.areas.names[sections.rows[row]];
  return (
    <Trans>
      {section} of <Link onClick={choose}>{name}</Link>
    </Trans>
  );
}

function headline(
  i18n: I18n,
  answer: { site: number | null; metres: number } | null,
  { state, kinds }: GapsRoom,
): string {
  if (!answer) return i18n._(msg`Working it out …`);
  if (Number.isNaN(answer.metres)) return i18n._(msg`Walk not known: no street comes near`);
  if (answer.site === null) return i18n._(msg`No ${{ kinds: oneOfKinds(i18n, kinds) }} can be reached`);
  return i18n._(msg`${{ walk: walkText(i18n, metres(answer.metres), state.speed) }} on foot`);
}
