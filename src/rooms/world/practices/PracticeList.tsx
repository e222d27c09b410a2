import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Practice } from '../../../core/story/story';
import { number } from '../../../languages/figures';
import { useCamera } from '../../../map/camera';
import { Empty } from '../../../ui/Notice';
import { SearchBox } from '../../../ui/SearchBox';
import { PlaceLinks } from '../story/PlaceLinks';
import { choosePractice, usePlaces, useStoryState } from '../story/useStory';
import { PracticeCard } from './PracticeCard';
import { practiceKinds, practicesFound } from './practiceSearch';

const PLACE_ZOOM = 4;

/** What cities do: short cards that can be searched, each with the page that tells it. */
export function PracticeList({ practices }: { practices: readonly Practice[] }) {
  const { t, i18n } = useLingui();
  const { practice: chosen } = useStoryState();
  const places = usePlaces();
  const camera = useCamera();
  const [text, setText] = useState('');
  const [kind, setKind] = useState('');
  const found = practicesFound(i18n, practices, { text, kind, places });

  return (
    <>
      <h1 id="story-title">
        <Trans>Good practices</Trans>
      </h1>
      <p className="soft story-intro">
        <Trans>
          A beginning: only what the pages behind this atlas really tell, in one sentence of our own each. Many cities
          do more than stands here.
        </Trans>
      </p>
      <div className="story-tools">
        <SearchBox
          label={t`Search the practices`}
          placeholder={t`Search the practices`}
          value={text}
          onChange={setText}
        />
        <label className="story-select">
          <Trans>Kind</Trans>
          <select value={kind} onChange={(event) => setKind(event.target.value)}>
            <option value="">
              <Trans>All kinds</Trans>
            </option>
            {practiceKinds(practices).map(({ kind: id, label }) => (
              <option key={id} value={id}>
                {t(label)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className="small soft" role="status">
        {t`${{ found: number(i18n, found.length) }} of ${plural(practices.length, { one: '# practice', other: '# practices' })}`}
      </p>
      {found.length === 0 && (
        <Empty title={t`No practice fits`}>
          <p>
            <Trans>Try fewer letters, or all kinds.</Trans>
          </p>
        </Empty>
      )}
      <ul className="story-list">
        {found.map((practice) => {
          const place = places.get(practice.place);
          return (
            <PracticeCard key={practice.id} practice={practice} isChosen={practice.id === chosen}>
              {place && (
                <div className="story-links">
                  <PlaceLinks
                    place={place}
                    onShow={() => {
                      choosePractice(practice.id);
                      camera.goTo(place.at, { atLeastZoom: PLACE_ZOOM });
                    }}
                  />
                </div>
              )}
            </PracticeCard>
          );
        })}
      </ul>
    </>
  );
}
