import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { KINDS, type Kind } from '../../core/site/kinds';
import { kilometresPerHour, minutes } from '../../core/units';
import { KIND_NAMES } from '../../languages/kinds';
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
  const { t, i18n } = useLingui();
  const [showsAll, setShowsAll] = useState(false);
  // The catalogue counts first kinds; the open city knows the second ones too, which a choice takes in.
  const byKind = useMemo(() => (facts ? sitesByKind(facts.sites) : city.sites.byKind), [facts, city]);
  const known = KINDS.map(({ id }) => id as Kind).filter((kind) => byKind[kind] || kinds.includes(kind));
  const commonest = [...known].sort((a, b) => (byKind[b] ?? 0) - (byKind[a] ?? 0)).slice(0, FIRST_KINDS);
  const isFew = known.length <= FIRST_KINDS + 1;
  const shown = known.filter((kind) => showsAll || isFew || kinds.includes(kind) || commonest.includes(kind));

  const standard = standardText(i18n, state.standard, state.speed);

  return (
    <section className="gaps-question" aria-label={t`Question`}>
      <Chips
        label={t`Places people should be able to walk to`}
        chips={shown.map((kind) => ({
          id: kind,
          label: t(KIND_NAMES[kind]),
          figure: count(i18n, byKind[kind] ?? 0),
        }))}
        chosen={kinds}
        onChoose={(chosen) => {
          // Kinds that are out of view are never chosen: all chosen ones are shown.
          chooseKinds(chosen as Kind[]);
        }}
      />
      {shown.length < known.length && (
        <Button look="quiet" onPress={() => setShowsAll(true)}>
          <Plural value={known.length - shown.length} one="# more kind" other="# more kinds" />
        </Button>
      )}
      <JoinPick room={room} />
      <WhomPick room={room} />
      <fieldset className="gaps-standard">
        <legend>
          <Trans>Too far means more than</Trans>
        </legend>
        <Slide
          label={t`Standard`}
          words={minutesText(i18n, state.standard)}
          value={state.standard}
          scale={STANDARD}
          onDrag={(value) => drag({ standard: minutes(value) })}
          onSettle={(value) => settle({ standard: minutes(value) })}
        />
        <p className="gaps-words figures">
          <Trans>{standard}.</Trans>
        </p>
      </fieldset>
      <ShowPick room={room} />
      <MeasureFold room={room} />
    </section>
  );
}

/** How much longer than the straight line a walk on streets mostly is. */
const USUAL_DETOURS = [1.2, 1.5] as const;

/** Rarely changed, so that it is folded away, and its head says how it stands. */
function MeasureFold({ room }: { room: GapsRoom }) {
  const { city, state, travel } = room;
  const { t, i18n } = useLingui();
  const pace = speedText(i18n, state.speed);
  const detour = factor(i18n, state.detour);
  const [least, most] = USUAL_DETOURS.map((usual) => factor(i18n, usual));
  const title =
    travel.by === 'streets'
      ? t`How walks are measured: along the streets, ${pace}`
      : t`How walks are measured: straight line × ${detour}, ${pace}`;
  return (
    <Fold title={title}>
      <Slide
        label={t`Walking speed`}
        words={pace}
        value={state.speed}
        scale={SPEED}
        onDrag={(value) => drag({ speed: kilometresPerHour(value) })}
        onSettle={(value) => settle({ speed: kilometresPerHour(value) })}
      />
      <Segments
        label={t`Walks are measured`}
        options={[
          {
            id: 'streets',
            label: city.hasStreets ? t`Along the streets` : t`No streets known`,
            isDisabled: !city.hasStreets,
          },
          { id: 'straight', label: t`Straight line × factor` },
        ]}
        chosen={travel.by}
        onChoose={(by) => chooseTravel(by === 'straight')}
      />
      {travel.by === 'straight' && (
        <div className="gaps-fallback">
          <Slide
            label={t`Detour factor`}
            words={`× ${detour}`}
            value={state.detour}
            scale={DETOUR}
            onDrag={(value) => drag({ detour: value })}
            onSettle={(value) => settle({ detour: Number(value.toFixed(2)) })}
          />
          <p className="soft small">
            <Trans>
              Fallback: each metre of straight line counts as {detour} m of walk. On real streets it is mostly {least}{' '}
              to {most}, and far more at rivers, railways and motorways.
            </Trans>
          </p>
        </div>
      )}
    </Fold>
  );
}
