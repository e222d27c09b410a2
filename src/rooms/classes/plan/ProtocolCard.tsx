import { Suspense, useState } from 'react';
import type { Experiment } from '../../../core/experiment/experiment';
import { THEMES } from '../../../core/experiment/protocol';
import { unitSymbol } from '../../../core/experiment/units';
import { Button } from '../../../ui/Button';
import { Fold } from '../../../ui/Fold';
import { lazyPart } from '../../../ui/lazyPart';

const ProtocolDialog = lazyPart(() =>
  import('./ProtocolDialog').then(({ ProtocolDialog }) => ({ default: ProtocolDialog })),
);

/** What is measured and how; or the way to choose it. */
export function ProtocolCard({ experiment: { protocol } }: { experiment: Experiment }) {
  const [isChoosing, setIsChoosing] = useState(false);
  return (
    <section className="classes-protocol" aria-label="Protocol">
      {protocol ? (
        <>
          <p className="classes-kicker">{THEMES[protocol.theme]}</p>
          <h2>{protocol.title}</h2>
          {protocol.question && <p>{protocol.question}</p>}
          {protocol.quantities.length > 0 && (
            <p className="small">
              Measured:{' '}
              {protocol.quantities
                .map(({ name, unit }) => (unitSymbol(unit) ? `${name} (${unitSymbol(unit)})` : name))
                .join(', ')}
            </p>
          )}
          {protocol.steps.length > 0 && (
            <Fold title="How to do it">
              <ol className="classes-steps">
                {protocol.steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
              {protocol.cautions.length > 0 && (
                <>
                  <h3>What the figures cannot tell</h3>
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
                    <span className="visually-hidden"> (opens in a new tab)</span>
                  </a>
                </p>
              )}
            </Fold>
          )}
        </>
      ) : (
        <>
          <h2>What will you measure?</h2>
          <p className="soft">
            A protocol says what is measured, with what, and how, so that another class can do the same.
          </p>
        </>
      )}
      <div className="classes-row">
        <Button look={protocol ? 'plain' : 'strong'} onPress={() => setIsChoosing(true)}>
          {protocol ? 'Another protocol' : 'Choose a protocol'}
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
