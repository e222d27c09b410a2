import { writeAddress } from '../../visit/address';
import { wholeWords } from '../../visit/embed';
import { useVisitAddress } from '../../visit/visit';
import './Embed.css';

/** The way from the reduced page to the whole one: the same view, in a tab of its own. */
export function EmbedLink() {
  const address = useVisitAddress();
  return (
    <a
      className="embed-link"
      href={writeAddress({ ...address, words: wholeWords(address.words) })}
      target="_blank"
      rel="noopener"
    >
      Open in the Learning Atlas<span className="visually-hidden"> (opens in a new tab)</span>
    </a>
  );
}
