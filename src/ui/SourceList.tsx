import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Fragment } from 'react';
import { OutIcon } from './icons';
import './SourceList.css';

export interface ListedSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string | null;
  readonly licence?: string;
  readonly attribution?: string;
  readonly date?: string | null;
  /** The day by which it had been read. */
  readonly asOf?: string;
}

/** Where facts come from: title, publisher, date, licence, and the way there. */
export const SourceList = ({ sources }: { sources: readonly ListedSource[] }) => {
  const { t } = useLingui();
  return (
    <ul className="sources">
      {sources.map(({ id, title, publisher, url, licence, attribution, date, asOf }) => (
        <li key={id}>
          {url !== null && isWebAddress(url) ? (
            <a href={url} target="_blank" rel="noreferrer">
              <bdi>{title}</bdi> <OutIcon />
              <span className="visually-hidden">
                <Trans>(opens in a new tab)</Trans>
              </span>
            </a>
          ) : (
            <strong>
              <bdi>{title}</bdi>
            </strong>
          )}
          <span className="soft small">
            {[publisher, date, asOf && t`as of ${asOf}`, licence, attribution && t`Credit: ${attribution}`]
              .filter(Boolean)
              .map((part, i) => (
                <Fragment key={part}>
                  {i > 0 && ' · '}
                  <bdi>{part}</bdi>
                </Fragment>
              ))}
          </span>
        </li>
      ))}
    </ul>
  );
};

/** The same in few words, for beside a fact: each publisher leads to its page. */
export const SourceLinks = ({ sources }: { sources: readonly ListedSource[] }) => (
  <span>
    <Plural value={sources.length} one="Source:" other="Sources:" />{' '}
    {sources.map(({ id, title, publisher, url }, i) => (
      <span key={id}>
        {i > 0 && '; '}
        {url !== null && isWebAddress(url) ? (
          <a href={url} target="_blank" rel="noreferrer" title={title}>
            <bdi>{publisher}</bdi>
            <span className="visually-hidden">
              {' '}
              <Trans>(opens in a new tab)</Trans>
            </span>
          </a>
        ) : (
          <bdi>{publisher}</bdi>
        )}
      </span>
    ))}
  </span>
);

/** Addresses come from data files: only web addresses become links. */
const isWebAddress = (url: string) => /^https?:\/\//i.test(url);
