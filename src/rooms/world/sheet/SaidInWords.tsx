import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { CitySheet } from '../../../core/story/citySheet';
import { linkOf } from './report';

const TEXTS = [
  ['vision', msg`Vision`],
  ['challenges', msg`Challenges`],
  ['plan', msg`Plan`],
] as const;

/** Vision, challenges, plan and practices, as far as the city says any. Line breaks stay. */
export const SaidInWords = ({ sheet }: { sheet: CitySheet }) => {
  const { t } = useLingui();
  return (
    <>
      {TEXTS.map(
        ([field, label]) =>
          sheet[field].trim() !== '' && (
            <section key={field} className="own-sheet-text">
              <h3>{t(label)}</h3>
              <p>{sheet[field]}</p>
            </section>
          ),
      )}
      {sheet.practices.length > 0 && (
        <section className="own-sheet-text">
          <h3>
            <Trans>Practices</Trans>
          </h3>
          <ul>
            {sheet.practices.map((practice, i) => {
              const link = linkOf(practice);
              return (
                <li key={i}>
                  <strong>{practice.title}</strong>
                  {practice.year !== null && (
                    <span className="soft">
                      {' '}
                      <Trans>since {practice.year}</Trans>
                    </span>
                  )}
                  <p>{practice.text}</p>
                  {link && (
                    <a href={link} target="_blank" rel="noreferrer">
                      <Trans>
                        Read more<span className="visually-hidden"> of {practice.title} (opens in a new tab)</span>
                      </Trans>
                    </a>
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </>
  );
};
