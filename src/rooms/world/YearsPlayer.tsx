import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { CSSProperties } from 'react';
import { Button, Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { Button as PlainButton } from '../../ui/Button';
import { PauseIcon, PlayIcon } from '../../ui/icons';
import { lastOutcome } from './history/timeline';
import { readMoment, useStory } from './story/useStory';
import { usePlay } from './usePlay';
import { narrow, showYears } from './useWorld';
import { type Conference, clampYears, isInYears, type YearCount, type YearRange } from './years';
import './YearsPlayer.css';

export interface YearsPlayerProps {
  readonly years: YearRange;
  readonly span: YearRange;
  /** How many joined in each year, of those that all other parts of the filter leave. */
  readonly counts: readonly YearCount[];
  readonly conferences: readonly Conference[];
  /** Cities that pass all else, whose year nobody knows. */
  readonly undated: number;
}

/** How the network grew: a small chart of the admissions whose handles choose the years, and a button that plays them. */
export function YearsPlayer({ years: asked, span, counts, conferences, undated }: YearsPlayerProps) {
  const { t } = useLingui();
  const years = clampYears(asked, span);
  const { isPlaying, isByStep, press, pause } = usePlay(years, span);
  const joined = counts.filter(({ year }) => isInYears(year, years)).reduce((sum, count) => sum + count.joined, 0);
  const conference = conferences.find(({ year }) => year === years.to);
  const story = useStory();
  const moment = story.status === 'ready' ? lastOutcome(story.value.moments, years) : undefined;
  const word = isPlaying ? t`Pause` : isByStep ? t`One year on` : t`Play the years`;

  return (
    <section className="years" aria-label={t`Years of joining`}>
      <div className="years-head">
        <Button className="years-play" aria-label={word} onPress={press}>
          {isPlaying ? <PauseIcon /> : <PlayIcon />}
        </Button>
        <p>
          <strong className="figures">
            {years.from === years.to ? years.to : t`${{ from: String(years.from) }} to ${{ until: String(years.to) }}`}
          </strong>
          <span className="soft">
            {' '}
            <Plural value={joined} one="# city joined" other="# cities joined" />
            {conference && (
              <span className="years-conference">
                {' · '}
                {t`${{ year: String(years.to) }}: conference in ${conference.city}`}
              </span>
            )}
          </span>
        </p>
        <PlainButton look="quiet" onPress={() => showYears(null)} aria-label={t`Show all years`}>
          <Trans>All years</Trans>
        </PlainButton>
      </div>

      <Slider
        className="years-slider"
        aria-label={t`Years of joining`}
        minValue={span.from}
        maxValue={span.to}
        step={1}
        value={[years.from, years.to]}
        onChange={([from, to]) => {
          pause();
          showYears({ from, to });
        }}
      >
        <SliderTrack className="years-track">
          <Chart years={years} span={span} counts={counts} conferences={conferences} />
          <SliderThumb index={0} className="years-thumb" aria-label={t`First year`} />
          <SliderThumb index={1} className="years-thumb" aria-label={t`Last year`} />
        </SliderTrack>
        <div className="years-scale soft figures" aria-hidden="true">
          <span>{span.from}</span>
          <span>
            <Trans>◆ conferences</Trans>
          </span>
          <span>{span.to}</span>
        </div>
      </Slider>

      {moment?.outcome && (
        <p className="years-outcome small">
          <strong className="figures">{moment.year}</strong> <bdi lang="en">{moment.outcome}</bdi>{' '}
          <PlainButton
            look="quiet"
            aria-label={t`Sources and more: ${{ conference: moment.title }}`}
            onPress={() => readMoment(moment.id)}
          >
            <Trans>Sources and more</Trans>
          </PlainButton>
        </p>
      )}
      {undated > 0 && (
        <p className="years-undated small soft">
          <Plural
            value={undated}
            one="# more: no source says when it joined. Grey on the map, in no year."
            other="# more: no source says when they joined. Grey on the map, in no year."
          />{' '}
          <PlainButton look="quiet" onPress={() => narrow({ years: null, joined: ['unknown'] })}>
            <Plural value={undated} one="List it" other="List them" />
          </PlainButton>
        </p>
      )}
    </section>
  );
}

type ChartProps = Pick<YearsPlayerProps, 'years' | 'span' | 'counts' | 'conferences'>;

/** Bars and marks say what the slider and the words beside it say: the eye's share of them. */
function Chart({ years, span, counts, conferences }: ChartProps) {
  const most = Math.max(1, ...counts.map(({ joined }) => joined));
  const at = (year: number) => `${(100 * (year - span.from)) / Math.max(1, span.to - span.from)}%`;
  return (
    <div className="years-chart" aria-hidden="true">
      {counts.map(({ year, joined }) => (
        <span
          key={year}
          className="years-bar"
          data-in={isInYears(year, years) || undefined}
          style={{ '--at': at(year), '--share': joined / most } as CSSProperties}
        />
      ))}
      {conferences.map(({ year }) => (
        <span key={year} className="years-mark" style={{ '--at': at(year) } as CSSProperties} />
      ))}
      <span className="years-line" />
    </div>
  );
}
