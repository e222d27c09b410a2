import type { CatalogCity } from '../../core/city/catalog';
import { Fold } from '../../ui/Fold';
import { SourceList } from '../../ui/SourceList';
import type { Travel } from '../../workers/questions';
import { methodParagraphs } from './methodText';

/** What the figures rest on, and what they cannot know. */
export const AboutData = ({ city, travel }: { city: CatalogCity; travel: Travel }) => (
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
      {methodParagraphs(city.demandMethod, travel).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </Fold>
    <Fold title={`Sources and licences (${city.sources.length})`}>
      <SourceList sources={city.sources} />
    </Fold>
  </section>
);
