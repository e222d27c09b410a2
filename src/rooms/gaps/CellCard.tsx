import { useEffect } from 'react';
import { bboxOf } from '../../core/geo/bbox';
import { metres } from '../../core/units';
import { ENGLISH } from '../../languages/speaker';
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
  const explained = useAnswer('explainCell');
  const answered = useCityAnswer('explainCell', room.pack.url);
  const camera = useCamera();
  const answer = answered?.answer.cell === row ? answered.answer : null;
  const people = facts.cells.people[row];
  const { state, travel, kinds } = room;

  // The whole way comes into view, once it is known.
  useEffect(() => {
    if (answer && answer.path.length > 1) camera.fitTo(bboxOf(answer.path), { maxZoom: 16 });
  }, [answer, camera]);

  return (
    <Card kicker={<AreaOfCell room={room} facts={facts} row={row} />} title={headline(answer, room)}>
      {room.sections ? (
        <SectionFacts room={room} row={room.sections.rows[row]} facts={facts} />
      ) : (
        <p>{cellPeopleText(ENGLISH, people, facts.cells.method)}</p>
      )}
      {explained.status === 'failed' && <p role="alert">{explained.problem?.what}</p>}
      {answer?.site != null && (
        <p>
          {state.join === 'each' ? 'The farthest of the nearest' : 'The nearest'}{' '}
          {oneOfKinds(ENGLISH, kinds, state.join)} is{' '}
          <button
            type="button"
            className="link"
            onClick={() => select({ what: 'site', id: facts.sites.ids[answer.site!] })}
          >
            {siteName(ENGLISH, facts.sites, answer.site)}
          </button>
          {travel.by === 'streets'
            ? '; the line on the map is the shortest way along the streets.'
            : `; the dashed line is straight, its length times ${factor(ENGLISH, state.detour)} is the walk.`}
        </p>
      )}
    </Card>
  );
}

/** The way from a cell to its area's row; where cells are the areas, only their name. */
function AreaOfCell({ room, facts, row }: { room: GapsRoom; facts: CityFacts; row: number }) {
  const camera = useCamera();
  const area = facts.cells.area[row];
  const { sections } = room;
  if (!sections && facts.cells.method === 'cells-given') return `Cell ${facts.areas.names[area]}`;
  return (
    <>
      {sections ? facts.areas.names[sections.rows[row]] : 'A cell'} of{' '}
      <button
        type="button"
        className="link"
        onClick={() => {
          select({ what: 'area', id: facts.areas.ids[area] });
          camera.fitTo(areaBounds(facts, area), { maxZoom: 14.5 });
        }}
      >
        {facts.areas.names[area]}
      </button>
    </>
  );
}

function headline(answer: { site: number | null; metres: number } | null, { state, kinds }: GapsRoom) {
  if (!answer) return 'Working it out …';
  if (Number.isNaN(answer.metres)) return 'Walk not known: no street comes near';
  if (answer.site === null) return `No ${oneOfKinds(ENGLISH, kinds)} can be reached`;
  return `${walkText(ENGLISH, metres(answer.metres), state.speed)} on foot`;
}
