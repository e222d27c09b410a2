import type { CatalogCity } from '../../core/city/catalog';
import type { Minutes } from '../../core/units';
import { ENGLISH } from '../../languages/speaker';
import { Fold } from '../../ui/Fold';
import { SourceList } from '../../ui/SourceList';
import type { Travel } from '../../workers/questions';
import { DOUBTS } from './address';
import { doubtRules } from './find/doubtSentences';
import { methodParagraphs } from './methodText';

export interface AboutDataProps {
  readonly city: CatalogCity;
  readonly travel: Travel;
  readonly standard: Minutes;
}

/** What the figures rest on, and what they cannot know. */
export const AboutData = ({ city, travel, standard }: AboutDataProps) => (
  <section className="gaps-about" aria-label="About these figures">
    {city.gaps.length > 0 && (
      <div className="gaps-missing">
        <h3>Missing in {city.title}</h3>
        <ul>
          {city.gaps.map((gap) => (
            <li key={gap}>{gap}</li>
          ))}
        </ul>
      </div>
    )}
    <Fold title="How this is worked out">
      {methodParagraphs(ENGLISH, city.demandMethod, travel).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </Fold>
    <Fold title="When a place on the map is marked as doubtful">
      <ul>
        {DOUBTS.map((doubt) => (
          <li key={doubt}>{doubtRules(standard)[doubt]}</li>
        ))}
      </ul>
      <p>An area is marked where a reason concerns at least half of its people.</p>
    </Fold>
    <Fold title={`Sources and licences (${city.sources.length})`}>
      <SourceList sources={city.sources} />
    </Fold>
  </section>
);
