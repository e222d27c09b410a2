import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense, useState } from 'react';
import type { Experiment } from '../../../core/experiment/experiment';
import { Button } from '../../../ui/Button';
import { Fold } from '../../../ui/Fold';
import { lazyPart } from '../../../ui/lazyPart';
import { THEME_NAMES } from '../names';
import { measuredText } from './measuredText';

const ProtocolDialog = lazyPart(() =>
  import('./ProtocolDialog').then(({ ProtocolDialog }) => ({ default: ProtocolDialog })),
);

/** What is measured and how; or the way to choose it. */
export function ProtocolCard({ experiment: { protocol } }: { experiment: Experiment }) {
  const { t } = useLingui();
  const measured = protocol && measuredText(protocol);
  const [isChoosing, setIsChoosing] = useState(false);
  return (
    <section className="classes-protocol" aria-label={t`Protocol`}>
      {protocol ? (
        <>
          <p className="classes-kicker">{t(THEME_NAMES[protocol.theme])}</p>
          <h2>{protocol.title}</h2>
          {protocol.question && <p>{protocol.question}</p>}
          {protocol.quantities.length > 0 && <p className="small">{t`Measured: ${measured}`}</p>}
          {protocol.steps.length > 0 && (
            <Fold title={t`How to do it`}>
              <ol className="classes-steps">
                {protocol.steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
              {protocol.cautions.length > 0 && (
                <>
                  <h3>{t`What the figures cannot tell`}</h3>
                  <ul>
                    {protocol.cautions.map((caution) => (
                      <li key={caution}>{caution}</li>
                    ))}
                  </ul>
                </>
              )}
              {protocol.link && /^https?:\/\//.test(protocol.link.url) && (
                <p>
                  <a href={protocol.link.url} target="_blank" rel="noreferrer">
                    {protocol.link.title}
                    <span className="visually-hidden"> {t`(opens in a new tab)`}</span>
                  </a>
                </p>
              )}
            </Fold>
          )}
        </>
      ) : (
        <>
          <h2>{t`What will you measure?`}</h2>
          <p className="soft">
            <Trans>A protocol says what is measured, with what, and how, so that another class can do the same.</Trans>
          </p>
        </>
      )}
      <div className="classes-row">
        <Button look={protocol ? 'plain' : 'strong'} onPress={() => setIsChoosing(true)}>
          {protocol ? t`Another protocol` : t`Choose a protocol`}
        </Button>
      </div>
      {isChoosing && (
        <Suspense>
          <ProtocolDialog chosen={protocol} onClose={() => setIsChoosing(false)} />
        </Suspense>
      )}
    </section>
  );
}
