import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Source } from '../../core/city/catalog';
import type { LonLat } from '../../core/units';
import { useCamera } from '../../map/camera';
import { Button } from '../../ui/Button';
import { BackIcon } from '../../ui/icons';
import { SourceLinks, SourceList } from '../../ui/SourceList';
import type { Fact } from './sheetFacts';
import { closeCity } from './useWorld';
import './CitySheet.css';

export interface CitySheetProps {
  readonly kicker: string;
  readonly title: string;
  readonly titleLocal: string | null;
  readonly place: string;
  readonly at: LonLat;
  readonly facts: readonly Fact[];
  readonly note: string | null;
  readonly sources: readonly Source[];
  /** What else one can do with the city. */
  readonly tools?: ReactNode;
  /** Between the facts and the sources. */
  readonly below?: ReactNode;
  readonly children?: ReactNode;
}

/** What members and cities of other networks have in common: name, place, facts, doubts, sources. */
export function CitySheet(props: CitySheetProps) {
  const { kicker, title, titleLocal, place, at, facts, note, sources, tools, below, children } = props;
  const camera = useCamera();
  const heading = useRef<HTMLHeadingElement>(null);
  // Opening a sheet moves the reader to it; the list's own focus returns with the list.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  return (
    <article className="city-sheet" aria-labelledby="city-sheet-title">
      <div className="city-sheet-bar">
        <Button look="quiet" onPress={closeCity}>
          <Trans>
            <BackIcon /> All cities
          </Trans>
        </Button>
        <span>
          {tools}
          <Button look="quiet" onPress={() => camera.goTo(at, { atLeastZoom: 6 })}>
            <Trans>Show on the map</Trans>
          </Button>
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="city-sheet-body" tabIndex={0} aria-label={title}>
        <p className="city-sheet-kicker">{kicker}</p>
        <h1 id="city-sheet-title" ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {titleLocal && titleLocal !== title && (
          <p className="city-sheet-local">
            <bdi>{titleLocal}</bdi>
          </p>
        )}
        <p className="soft city-sheet-place">{place}</p>
        {children}
        <dl className="facts">
          {facts.map(({ label, value, isUnknown, sources: pages }) => (
            <div key={label}>
              <dt>{label}</dt>
              {[value].flat().map((line) => (
                <dd key={line} className={isUnknown ? 'soft' : undefined}>
                  {line}
                </dd>
              ))}
              {pages.length > 0 && (
                <dd className="fact-sources soft small">
                  <SourceLinks sources={pages} />
                </dd>
              )}
            </div>
          ))}
        </dl>
        {note && (
          <section className="city-sheet-note">
            <h2>
              <Trans>What to know about this entry</Trans>
            </h2>
            <p lang="en" dir="ltr">
              {note}
            </p>
          </section>
        )}
        {below}
        <section className="city-sheet-sources">
          <h2>
            <Trans>Sources</Trans>
          </h2>
          <SourceList sources={sources} />
        </section>
      </section>
    </article>
  );
}
