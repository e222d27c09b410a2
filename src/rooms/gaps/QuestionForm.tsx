import { useMemo, useState } from 'react';
import { KINDS, type Kind } from '../../core/site/kinds';
import { kilometresPerHour, minutes } from '../../core/units';
import { ENGLISH } from '../../languages/speaker';
import { Button } from '../../ui/Button';
import { Chips } from '../../ui/Chips';
import { Fold } from '../../ui/Fold';
import { Segments } from '../../ui/Segments';
import { Slide } from '../../ui/Slide';
import { DETOUR, SPEED, STANDARD } from './address';
import { count, factor, minutesText, speedText } from './figures';
import { JoinPick, ShowPick } from './find/ShowForm';
import { WhomPick } from './find/WhomPick';
import { standardText } from './sentences';
import { sitesByKind } from './sitesByKind';
import { chooseKinds, chooseTravel, drag, type GapsRoom, settle } from './useGapsRoom';

/** So many kinds stand in view from the start; the rest come at a press. */
const FIRST_KINDS = 6;

/** What is asked: which places, how far is too far, and how a walk is measured. */
export function QuestionForm({ room }: { room: GapsRoom }) {
  const { city, facts, kinds, state } = room;
  const [showsAll, setShowsAll] = useState(false);
  // The catalogue counts first kinds; the open city knows the second ones too, which a choice takes in.
  const byKind = useMemo(() => (facts ? sitesByKind(facts.sites) : city.sites.byKind), [facts, city]);
  const known = KINDS.map(({ id }) => id as Kind).filter((kind) => byKind[kind] || kinds.includes(kind));
  const commonest = [...known].sort((a, b) => (byKind[b] ?? 0) - (byKind[a] ?? 0)).slice(0, FIRST_KINDS);
  const isFew = known.length <= FIRST_KINDS + 1;
  const shown = known.filter((kind) => showsAll || isFew || kinds.includes(kind) || commonest.includes(kind));

  return (
    <section className="gaps-question" aria-label="Question">
      <Chips
        label="Places people should be able to walk to"
        chips={shown.map((kind) => ({
          id: kind,
          label: KINDS.find(({ id }) => id === kind)!.label,
          figure: count(ENGLISH, byKind[kind] ?? 0),
        }))}
        chosen={kinds}
        onChoose={(chosen) => {
          // Kinds that are out of view are never chosen: all chosen ones are shown.
          chooseKinds(chosen as Kind[]);
        }}
      />
      {shown.length < known.length && (
        <Button look="quiet" onPress={() => setShowsAll(true)}>
          {known.length - shown.length} more kinds
        </Button>
      )}
      <JoinPick room={room} />
      <WhomPick room={room} />
      <fieldset className="gaps-standard">
        <legend>Too far means more than</legend>
        <Slide
          label="Standard"
          words={minutesText(ENGLISH, state.standard)}
          value={state.standard}
          scale={STANDARD}
          onDrag={(value) => drag({ standard: minutes(value) })}
          onSettle={(value) => settle({ standard: minutes(value) })}
        />
        <p className="gaps-words figures">{standardText(ENGLISH, state.standard, state.speed)}.</p>
      </fieldset>
      <ShowPick room={room} />
      <MeasureFold room={room} />
    </section>
  );
}

/** Rarely changed, so that it is folded away, and its head says how it stands. */
function MeasureFold({ room }: { room: GapsRoom }) {
  const { city, state, travel } = room;
  const way = travel.by === 'streets' ? 'along the streets' : `straight line × ${factor(ENGLISH, state.detour)}`;
  return (
    <Fold title={`How walks are measured: ${way}, ${speedText(ENGLISH, state.speed)}`}>
      <Slide
        label="Walking speed"
        words={speedText(ENGLISH, state.speed)}
        value={state.speed}
        scale={SPEED}
        onDrag={(value) => drag({ speed: kilometresPerHour(value) })}
        onSettle={(value) => settle({ speed: kilometresPerHour(value) })}
      />
      <Segments
        label="Walks are measured"
        options={[
          {
            id: 'streets',
            label: city.hasStreets ? 'Along the streets' : 'No streets known',
            isDisabled: !city.hasStreets,
          },
          { id: 'straight', label: 'Straight line × factor' },
        ]}
        chosen={travel.by}
        onChoose={(by) => chooseTravel(by === 'straight')}
      />
      {travel.by === 'straight' && (
        <div className="gaps-fallback">
          <Slide
            label="Detour factor"
            words={`× ${factor(ENGLISH, state.detour)}`}
            value={state.detour}
            scale={DETOUR}
            onDrag={(value) => drag({ detour: value })}
            onSettle={(value) => settle({ detour: Number(value.toFixed(2)) })}
          />
          <p className="soft small">
            Fallback: each metre of straight line counts as {factor(ENGLISH, state.detour)} m of walk. On real streets
            it is mostly 1.2 to 1.5, and far more at rivers, railways and motorways.
          </p>
        </div>
      )}
    </Fold>
  );
}
