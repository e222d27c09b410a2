import { msg, plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Experiment } from '../../../core/experiment/experiment';
import { merge } from '../../../core/experiment/versions';
import type { I18n } from '../../../languages/speaker';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { openNew } from '../keeping/useOpened';
import { joinKept } from '../keeping/useSaving';
import { goToExperiment, goToPart } from '../useClasses';
import { useOwnExperiment } from '../useDesk';
import { clearBundles, putBeside, useArrived } from './useArrived';

/** What is to become of bundles that were dropped: beside the open experiment, joined with it, or opened by themselves. */
export function ArrivedDialog() {
  const { t, i18n } = useLingui();
  const { bundles } = useArrived();
  const experiment = useOwnExperiment();
  const title = experiment?.title;
  const join = async () => {
    await joinKept((kept) => bundles.reduce((whole, bundle) => merge(whole, bundle.kept), kept));
    clearBundles();
  };
  const joinAsOne = async () => {
    const kept = bundles.slice(1).reduce((whole, bundle) => merge(whole, bundle.kept), bundles[0].kept);
    const id = await openNew(kept.ids[0], kept);
    clearBundles();
    goToExperiment(id, 'results');
  };
  return (
    <Dialog
      title={bundles.length === 1 ? t`A bundle has come` : t`Bundles have come`}
      isOpen={bundles.length > 0}
      onClose={clearBundles}
    >
      <div className="classes-part">
        <ul className="classes-list" aria-label={t`Bundles`}>
          {bundles.map(({ where, experiment: theirs }) => (
            <li key={where}>
              <span className="classes-list-name">
                {theirs.title || t`An experiment without a title`}
                <span className="soft small">{bundleFacts(i18n, theirs)}</span>
              </span>
            </li>
          ))}
        </ul>
        {experiment && bundles.length === 1 && (
          <section className="classes-section" aria-label={t`Compare`}>
            <p>
              <Trans>A twin class’s? Look at both side by side. Nothing is mixed.</Trans>
            </p>
            <div className="classes-row">
              <Button
                look="strong"
                onPress={() => {
                  putBeside(bundles[0].experiment);
                  clearBundles();
                  goToPart('results');
                }}
              >
                <Trans>Compare side by side</Trans>
              </Button>
            </div>
          </section>
        )}
        {experiment && (
          <section className="classes-section" aria-label={t`Join`}>
            <p>
              <Trans>
                Groups of your own class? Join them: everything of both sides stays, and what is there already does not
                come twice.
              </Trans>
            </p>
            <div className="classes-row">
              <Button onPress={join}>{title ? t`Join with “${title}”` : t`Join with “this experiment”`}</Button>
            </div>
          </section>
        )}
        {!experiment && (
          <div className="classes-row">
            <Button look="strong" onPress={joinAsOne}>
              {bundles.length === 1 ? t`Open, joined with what is here` : t`Make one experiment of them`}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}

/** `Class 6B · Barcelona · 6 places · 6 series` */
const bundleFacts = (i18n: I18n, { classLabel, city, places, series }: Experiment): string =>
  [
    classLabel && i18n._(msg`Class ${classLabel}`),
    city.name,
    i18n._(msg`${plural(places.length, { one: '# place', other: '# places' })}`),
    i18n._(msg`${plural(series.length, { one: '# series', other: '# series' })}`),
  ]
    .filter(Boolean)
    .join(' · ');
