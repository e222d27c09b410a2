import { Trans } from '@lingui/react/macro';
import { wholeWords } from '../../visit/embed';
import { linkOf, useVisitAddress } from '../../visit/visit';
import './Embed.css';

/** The way from the reduced page to the whole one: the same view, in a tab of its own. */
export function EmbedLink() {
  const address = useVisitAddress();
  return (
    <a
      className="embed-link"
      href={linkOf({ ...address, words: wholeWords(address.words) })}
      target="_blank"
      rel="noopener"
    >
      <Trans>
        Open in the Learning Atlas<span className="visually-hidden"> (opens in a new tab)</span>
      </Trans>
    </a>
  );
}
