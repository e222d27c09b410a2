import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Moment } from '../../../core/story/story';
import { number } from '../../../languages/figures';
import { useCamera } from '../../../map/camera';
import { Chips } from '../../../ui/Chips';
import { Empty } from '../../../ui/Notice';
import { MOMENT_KIND_NAMES } from '../names';
import { PlaceLinks } from '../story/PlaceLinks';
import { StorySources } from '../story/StorySources';
import { useIntoSight } from '../story/useIntoSight';
import { chooseMoment, type StoryPlace, usePlaces, useStoryState } from '../story/useStory';
import './Timeline.css';
import { decadesOf, kindCounts, yearWords } from './timeline';

/** Near enough to see a region around the place, far enough to know where in the world it is. */
const PLACE_ZOOM = 4;

/** How the idea of learning cities grew: by decade, each moment with its sources and, where it has one, its place. */
export function Timeline({ moments }: { moments: readonly Moment[] }) {
  const { t, i18n } = useLingui();
  const { moment: chosen } = useStoryState();
  const places = usePlaces();
  const [kinds, setKinds] = useState<readonly string[]>([]);
  const camera = useCamera();
  const show = (moment: Moment, place: StoryPlace) => {
    chooseMoment(moment.id);
    camera.goTo(place.at, { atLeastZoom: PLACE_ZOOM });
  };
  const decades = decadesOf(i18n, moments, kinds);

  return (
    <>
      <h1 id="story-title">
        <Trans>How learning cities grew</Trans>
      </h1>
      <p className="soft story-intro">
        <Trans>
          Ideas, conferences and the networks of many countries. Each entry says what its sources say, in our own words.
        </Trans>
      </p>
      <Chips
        label={t`Show only`}
        chips={kindCounts(moments).map(({ kind, label, count }) => ({
          id: kind,
          label: t(label),
          figure: number(i18n, count),
        }))}
        chosen={kinds}
        onChoose={setKinds}
      />
      {decades.length === 0 && (
        <Empty title={t`There is no history here`}>
          <p>
            <Trans>The data that were built have none.</Trans>
          </p>
        </Empty>
      )}
      {decades.map(({ title, moments: within }) => (
        <section key={title} aria-label={title}>
          <h2>{title}</h2>
          <ol className="timeline">
            {within.map((moment) => (
              <MomentCard
                key={moment.id}
                moment={moment}
                isChosen={moment.id === chosen}
                place={moment.place === null ? undefined : places.get(moment.place)}
                onShow={show}
              />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

interface MomentCardProps {
  readonly moment: Moment;
  readonly isChosen: boolean;
  readonly place: StoryPlace | undefined;
  readonly onShow: (moment: Moment, place: StoryPlace) => void;
}

function MomentCard({ moment, isChosen, place, onShow }: MomentCardProps) {
  const { t, i18n } = useLingui();
  const card = useIntoSight<HTMLLIElement>(isChosen);
  return (
    <li ref={card} className="story-card" data-chosen={isChosen} aria-current={isChosen || undefined}>
      <p className="story-kicker">
        <strong>{yearWords(i18n, moment)}</strong> {t(MOMENT_KIND_NAMES[moment.kind])}
      </p>
      <h3 lang="en" dir="ltr">
        {moment.title}
      </h3>
      <p lang="en" dir="ltr">
        {moment.text}
      </p>
      {moment.points.length > 0 && (
        <>
          <p>
            <Trans>Its objectives:</Trans>
          </p>
          <ul lang="en" dir="ltr">
            {moment.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </>
      )}
      {moment.outcome && (
        <p>
          <strong>
            <Trans>Outcome:</Trans>
          </strong>{' '}
          <bdi lang="en">{moment.outcome}</bdi>
        </p>
      )}
      {place && (
        <div className="story-links">
          <PlaceLinks place={place} onShow={() => onShow(moment, place)} />
        </div>
      )}
      <StorySources keys={moment.sources} />
    </li>
  );
}
