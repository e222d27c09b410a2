import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import type { Experiment } from '../../../core/experiment/experiment';
import { Button } from '../../../ui/Button';
import { Pick } from '../../../ui/Pick';
import { differenceText } from './differenceText';
import { withUnit } from './figures';
import type { Figures } from './figuresOf';
import { TimeFigure } from './TimeFigure';

/** Two places of the experiment against each other: both medians, how far apart they are, and both lines alone. */
export function TwoPlaces({ experiment, figures }: { experiment: Experiment; figures: Figures }) {
  const { t, i18n } = useLingui();
  const quantity = figures.quantity!;
  const measured = figures.places.filter(({ summary }) => summary !== null);
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState<{ readonly one?: string; readonly other?: string }>({});
  const one = measured.find(({ place }) => place.id === chosen.one) ?? measured[0];
  const other = measured.find(({ place }) => place.id === chosen.other) ?? measured[1];
  const both = useMemo(
    () => ({
      ...quantity,
      series: quantity.series.filter(({ place }) => place === one?.place.id || place === other?.place.id),
    }),
    [quantity, one?.place.id, other?.place.id],
  );
  if (measured.length < 2) return null;
  if (!isOpen) {
    return (
      <div className="classes-row">
        <Button onPress={() => setIsOpen(true)}>{t`Compare two places`}</Button>
      </div>
    );
  }
  const options = measured.map(({ place }) => ({ id: place.id, label: place.name }));
  const [a, b] = [one.summary!, other.summary!];
  const [here, there] = [one.place.name, other.place.name];
  const [median, otherMedian] = [a, b].map((summary) => withUnit(i18n, summary.median, quantity.symbol));
  const { name } = quantity;
  return (
    <section className="classes-section" aria-label={t`Two places`}>
      <h2>{t`Two places`}</h2>
      <div className="classes-pair">
        <Pick
          label={t`One place`}
          options={options}
          chosen={one.place.id}
          onChoose={(id) => setChosen({ ...chosen, one: id })}
        />
        <Pick
          label={t`The other`}
          options={options}
          chosen={other.place.id}
          onChoose={(id) => setChosen({ ...chosen, other: id })}
        />
      </div>
      {one === other ? (
        <p className="soft">{t`Choose two different places.`}</p>
      ) : (
        <>
          <p role="status">
            <Trans>
              Median at {here} <strong>{median}</strong>, at {there} <strong>{otherMedian}</strong>.
            </Trans>{' '}
            {differenceText(i18n, a, b, quantity.symbol)}
          </p>
          <TimeFigure experiment={experiment} quantity={both} title={t`${name}: ${here} and ${there}`} />
        </>
      )}
    </section>
  );
}
